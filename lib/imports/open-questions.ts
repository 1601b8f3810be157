import type { ColumnFacts, ImportKind, ImportMapping } from "@/db/tenant/schema/imports";
import { fieldsOf } from "./fields/fields-of";
import { isNamedType, type Lookups } from "./lookups";
import { cellTypeOf } from "./own-field";
import { areOpen, choicesOf } from "./value-choices";

/** `column` is null where it is the whole file's. */
export type OpenQuestion = {
  column: number | null;
  what: "required" | "dates" | "decimalMark" | "values" | "twice";
  field: string;
};

/** What must be said of the columns before the rows can be looked at: nothing that can be read in two ways is guessed. */
export function openQuestions(
  kind: ImportKind,
  columns: ColumnFacts[],
  { columns: mapped = {} }: ImportMapping,
  lookups: Lookups,
): OpenQuestion[] {
  const questions: OpenQuestion[] = [];
  const taken = new Set<string>();
  for (const [place, column] of Object.entries(mapped)) {
    const facts = columns[Number(place)];
    const ask = (what: OpenQuestion["what"]) =>
      questions.push({ column: Number(place), what, field: column.field });
    if (taken.has(column.field)) ask("twice");
    taken.add(column.field);
    const type = cellTypeOf(kind, column.field, lookups);
    if (!facts || !type) continue;
    if (type === "date" && facts.ambiguousDate && !column.dates) ask("dates");
    if (type === "amount" && facts.ambiguousNumber && !(column.decimalMark ?? facts.decimalMark))
      ask("decimalMark");
    if (isNamedType(type) && areOpen(choicesOf(type, facts, column, lookups))) ask("values");
  }
  for (const field of missingFields(kind, taken)) questions.push({ column: null, what: "required", field });
  return questions;
}

/** A customer may be named by first and last name, a contact by any of them, a case by its customer or product. */
function missingFields(kind: ImportKind, taken: Set<string>): string[] {
  const hasOneOf = (...keys: string[]) => keys.some((key) => taken.has(key));
  const isCustomer = kind === "customers" || kind === "persons" || kind === "suppliers";
  if (isCustomer) return hasOneOf("name", "consumerName", "firstName", "lastName") ? [] : ["name"];
  if (kind === "contacts") return hasOneOf("firstName", "lastName", "fullName", "email") ? [] : ["fullName"];
  if (kind === "cases" && !hasOneOf("title", "product", "companyName")) return ["title"];
  return fieldsOf[kind].flatMap(({ key, isRequired }) => (isRequired && !taken.has(key) ? [key] : []));
}
