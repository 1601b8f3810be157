import type { CustomerTools } from "./customer-tools";
import type { CustomerCaseRow } from "./list-customer-cases";

export type PresentedCustomerCase = {
  href: string;
  number: string;
  title: string;
  status: { name: string; color: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | "ok" | "danger" };
  value: string;
  ownerName: string | null;
};

/** A customer's cases as finished texts; amounts carry their currency where it is not the organisation's. */
export function presentCustomerCases(
  rows: CustomerCaseRow[],
  { format, tenant }: CustomerTools,
): PresentedCustomerCase[] {
  return rows.map((row) => ({
    href: `/${tenant.slug}/cases/${row.id}`,
    number: String(row.number),
    title: row.title,
    status: { name: row.statusName, color: colorOf(row) },
    value: row.value === null ? "" : format.money(row.value, row.currency),
    ownerName: row.ownerName,
  }));
}

function colorOf({ statusKind, colorSlot }: CustomerCaseRow): PresentedCustomerCase["status"]["color"] {
  if (statusKind === "won") return "ok";
  if (statusKind === "lost") return "danger";
  return colorSlot as 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
}
