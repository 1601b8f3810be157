import type { CustomerTools } from "@/lib/customers/customer-tools";
import { type PresentedCustomerCase, presentCustomerCases } from "@/lib/customers/present-customer-cases";
import type { ContactCaseRow } from "./list-contact-cases";

export type PresentedContactCase = PresentedCustomerCase & { role: string | null };

/** The cases that a person takes part in as finished texts, each with what they do in it. */
export function presentContactCases(rows: ContactCaseRow[], tools: CustomerTools): PresentedContactCase[] {
  return presentCustomerCases(rows, tools).map((row, at) => ({ ...row, role: rows[at]?.role ?? null }));
}
