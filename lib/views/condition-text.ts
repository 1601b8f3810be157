import type { Condition, Operator } from "./schema";

/** A condition as an address holds it; see `Condition`. */
export function conditionText({ field, operator, values }: Condition): string {
  if (operator === "between") return `${field}:between:${values.join("..")}`;
  return values.length > 0 ? `${field}:${operator}:${values.join(",")}` : `${field}:${operator}`;
}

/** The condition that a text holds; whether its field and values exist is not looked at. Null: it is none. */
export function readCondition(text: string): Condition | null {
  const [, field, operator, rest = ""] = /^([\w.-]+):([a-z]+)(?::(.*))?$/s.exec(text) ?? [];
  if (!field || !operator) return null;
  return { field, operator: operator as Operator, values: valuesOf(operator, rest) };
}

function valuesOf(operator: string, rest: string): string[] {
  if (rest === "") return [];
  if (operator === "between") return rest.split("..");
  return operator === "any" || operator === "none" ? rest.split(",") : [rest];
}
