import { nameIn } from "@/lib/core/names";
import type { ListTools } from "@/lib/views/list-tools";
import type { Choices } from "@/lib/views/presented";
import type { CustomField } from "./custom-field";
import { type CustomTools, presentCustomValue } from "./present-custom";
import { customName } from "./read-custom-values";
import { holdsOn, storedValue } from "./stored-value";

/** The organisation's own fields in a list: their names, what can be chosen in them, and how a value reads. */
export function customListWords(fields: CustomField[], tools: ListTools & CustomTools) {
  const names: Record<string, string> = {};
  const choices: Choices = {};
  const { locale } = tools.actor;
  for (const { key, names: all, options } of fields) {
    names[customName(key)] = nameIn(all, locale, tools.tenant.locale);
    choices[customName(key)] = options.map((option) => ({
      value: option.key,
      label: nameIn(option.names, locale, tools.tenant.locale),
      isRetired: option.retired,
    }));
  }
  const textOf = (key: string, value: unknown): string | null => {
    const field = fields.find((one) => customName(one.key) === key);
    const stored = field && storedValue({ [field.key]: value as never }, field.key);
    return stored && holdsOn(stored, tools.today) ? presentCustomValue(field, stored.value, tools) : null;
  };
  return { names, choices, textOf };
}
