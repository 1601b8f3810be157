import { z } from "zod";
import { optionalIsoDate, optionalUuid } from "@/lib/core/fields";

/** Kinds of things that a history can be narrowed to, with the tables that each holds. */
export const historyKinds = {
  details: ["customers", "contacts"],
  people: ["contact_roles", "case_contacts"],
  cases: ["cases", "case_lines"],
  orders: ["orders", "order_lines"],
  categories: ["customer_categories", "contact_categories"],
  billing: ["customer_billing", "customer_invoice_lines"],
  registry: ["registry_changes"],
  links: ["customer_employees", "customer_departments", "customer_processes", "customer_logos"],
} as const;
export type HistoryKind = keyof typeof historyKinds;

/** What a history is narrowed to, as its address holds it: what is no such thing narrows nothing. */
export const historyFilter = {
  from: optionalIsoDate().catch(null),
  to: optionalIsoDate().catch(null),
  what: z
    .enum(Object.keys(historyKinds) as [HistoryKind, ...HistoryKind[]])
    .nullable()
    .catch(null)
    .default(null),
  who: optionalUuid().catch(null),
};
const HistoryFilter = z.object(historyFilter);
export type HistoryFilter = z.output<typeof HistoryFilter>;

/** The history of one customer with all that belongs to it, or of one row with what hangs on it. */
export const HistoryView = HistoryFilter.extend({
  customerId: optionalUuid(),
  rowId: optionalUuid(),
  cursor: z.string().max(2000).optional(),
});
export type HistoryView = z.output<typeof HistoryView>;

/** The history that the address of its file names: a customer's with all that belongs to it, or one record's. */
export function historyAddress({
  of,
  id,
  ...asked
}: Record<string, string | string[]>): z.input<typeof HistoryView> {
  return { ...asked, ...(of === "customers" ? { customerId: id } : { rowId: id }) };
}
