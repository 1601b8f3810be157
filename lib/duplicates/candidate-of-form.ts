import type { CandidateInput } from "./schema";

const mostValues = 50;

/** What the fields of a customer's or a person's form tell of a possible duplicate. */
export function candidateOfForm(fields: URLSearchParams): CandidateInput {
  const one = (name: string) => fields.get(name)?.slice(0, 300) || null;
  const all = (pattern: RegExp) =>
    [...fields]
      .filter(([name, value]) => pattern.test(name) && value !== "" && value.length <= 300)
      .map(([, value]) => value)
      .slice(0, mostValues);
  const person = [one("firstName"), one("lastName")].filter(Boolean).join(" ");
  return {
    entity: fields.get("entity") === "contact" ? "contact" : "customer",
    id: one("id"),
    name: one("name") ?? (person || null),
    number: one("number")?.slice(0, 40) ?? null,
    orgNumber: one("orgNumber")?.slice(0, 40) ?? null,
    country: one("country")?.slice(0, 2) ?? null,
    emails: all(/^(email|invoiceEmail|emails\.\d+)$/),
    phones: all(/^(phone|phones\.\d+\.number)$/),
    website: one("website"),
  };
}
