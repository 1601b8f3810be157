"use client";

import { Combobox } from "@/components/form/combobox";
import type { ComboboxOption } from "@/components/form/combobox-state";

type Props = {
  /** The organisation's slug. */
  org: string;
  /** Left out inside a Field, which gives its own. */
  name?: string;
  required?: boolean;
  autoFocus?: boolean;
  defaultValue?: ComboboxOption | null;
  /** The customers of last change: what stands in the list before anything is typed, and without JavaScript. */
  options?: ComboboxOption[];
  placeholder?: string;
  /** Offers a new customer of the name that was typed, sent as `name`. */
  create?: { text: string; name: string };
  texts: { none: string; noHits: string; searching: string };
};

/** Chooses a customer by any part of its name, number, e-mail, telephone or city; sends its id. */
export function CustomerPicker({ org, ...rest }: Props) {
  return <Combobox {...rest} url={`/${org}/customers/suggest`} />;
}
