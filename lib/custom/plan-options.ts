import type { CustomOption } from "@/db/tenant/schema/settings";
import type { Locale } from "@/lib/core/locales";
import { keyFromName } from "./field-key";
import type { FieldFacts } from "./schema";

type Rows = Pick<FieldFacts, "optionKey" | "optionSv" | "optionNb" | "optionDa" | "optionEn">;
type Plan = {
  options: CustomOption[];
  /** Options that the form holds no more: to be dropped, or retired where records carry them. */
  removed: CustomOption[];
  errors: Record<string, string>;
};

/**
 * The options that a form's rows make, in their order. A row without a name in the organisation's language is taken
 * away; a new row with the name of a retired option brings that one back.
 */
export function planOptions(present: CustomOption[], rows: Rows, home: Locale): Plan {
  const taken = new Set(present.map(({ key }) => key));
  const options: CustomOption[] = [];
  const errors: Record<string, string> = {};
  const length = Math.max(rows.optionKey.length, rows.optionSv.length, rows.optionNb.length);
  for (let index = 0; index < Math.max(length, rows.optionDa.length, rows.optionEn.length); index++) {
    const names = namesAt(rows, index);
    const name = names[home];
    if (!name) {
      if (Object.keys(names).length > 0 && !rows.optionKey[index]) errors.options = "option_needs_name";
      continue;
    }
    if (options.some((option) => option.names[home] === name)) errors.options = "option_twice";
    const known =
      present.find(({ key }) => key === rows.optionKey[index]) ??
      present.find((option) => option.retired && option.names[home] === name);
    const key = known?.key ?? keyFromName(name, taken, "option");
    taken.add(key);
    options.push({ key, names });
  }
  const removed = present.filter(({ key }) => !options.some((option) => option.key === key));
  return { options, removed, errors };
}

function namesAt(rows: Rows, index: number): CustomOption["names"] {
  const { optionSv, optionNb, optionDa, optionEn } = rows;
  const given = { sv: optionSv[index], nb: optionNb[index], da: optionDa[index], en: optionEn[index] };
  return Object.fromEntries(Object.entries(given).filter(([, name]) => name));
}
