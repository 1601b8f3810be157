"use client";

import { Combobox } from "@/components/form/combobox";
import type { ComboboxOption } from "@/components/form/combobox-state";

type Props = {
  /** The organisation's slug. */
  org: string;
  /** Left out inside a Field, which gives its own. */
  name?: string;
  defaultValue?: ComboboxOption | null;
  /** What stands in the list before anything is typed, and without JavaScript. */
  options?: ComboboxOption[];
  placeholder?: string;
  texts: { none: string; noHits: string; searching: string };
};

/** Chooses a case by its number or any part of its title; sends its id. */
export function CasePicker({ org, ...rest }: Props) {
  return <Combobox {...rest} url={`/${org}/cases/suggest`} />;
}
