"use client";

import { Combobox } from "@/components/form/combobox";
import type { ComboboxOption } from "@/components/form/combobox-state";

type Props = {
  /** The organisation's slug. */
  org: string;
  /** Whose people come first. */
  customerId?: string;
  /** Left out inside a Field, which gives its own. */
  name?: string;
  required?: boolean;
  defaultValue?: ComboboxOption | null;
  /** The persons of last change: what stands in the list before anything is typed, and without JavaScript. */
  options?: ComboboxOption[];
  placeholder?: string;
  /** Offers a new person of the name that was typed, sent as `name`. */
  create?: { text: string; name: string };
  texts: { none: string; noHits: string; searching: string };
};

/** Chooses a person by any part of name, e-mail or telephone; sends their id. */
export function ContactPicker({ org, customerId, ...rest }: Props) {
  const url = `/${org}/contacts/suggest`;
  return <Combobox {...rest} url={customerId ? `${url}?customer=${customerId}` : url} />;
}
