import { isoDate } from "@/lib/core/fields";
import { parseDecimal } from "@/lib/core/parse-decimal";
import type { ListField } from "./list-field";
import { type Condition, operatorsOf } from "./schema";

const withoutValue = new Set(["empty", "filled", "yes", "no"]);

/**
 * The condition as the catalogue of fields allows it, numbers and dates written as the database reads them; null for a
 * field that is not there, an operator of another kind, or a value that can't be.
 */
export function soundCondition(fields: ListField[], condition: Condition): Condition | null {
  const field = fields.find(({ key }) => key === condition.field);
  if (!field?.filter || !(operatorsOf[field.kind] as readonly string[]).includes(condition.operator))
    return null;
  if (withoutValue.has(condition.operator)) return { ...condition, values: [] };
  const wanted = condition.values.slice(0, 500).map((value) => soundValue(field, value));
  const values = wanted.filter((value) => value !== null);
  const count = condition.operator === "between" ? 2 : 1;
  const isChoice = field.kind === "choice";
  if (isChoice ? values.length === 0 : values.length !== count || wanted.length !== count) return null;
  return { ...condition, values };
}

function soundValue({ kind, filter }: ListField, value: string): string | null {
  if (kind === "choice") return filter && "accepts" in filter && filter.accepts?.(value) ? value : null;
  if (kind === "number") {
    const number = parseDecimal(value);
    return number !== null && number.length <= 20 ? number : null;
  }
  if (kind === "date" || kind === "moment") return isoDate().safeParse(value).data ?? null;
  const text = value.trim().slice(0, 100);
  return text === "" || text.includes("\0") ? null : text;
}
