import { type PresentedStatus, presentStatus } from "@/lib/cases/present-case";
import type { CustomerTools } from "./customer-tools";
import type { CustomerCaseRow } from "./list-customer-cases";

export type PresentedCustomerCase = {
  href: string;
  number: string;
  title: string;
  status: PresentedStatus;
  value: string;
  ownerName: string | null;
};

/** A customer's cases as finished texts; amounts carry their currency where it is not the organisation's. */
export function presentCustomerCases(
  rows: CustomerCaseRow[],
  { t, format, tenant }: CustomerTools,
): PresentedCustomerCase[] {
  return rows.map((row) => ({
    href: `/${tenant.slug}/cases/${row.id}`,
    number: String(row.number),
    title: row.title,
    status: presentStatus(row, { t }),
    value: row.value === null ? "" : format.money(row.value, row.currency),
    ownerName: row.ownerName,
  }));
}
