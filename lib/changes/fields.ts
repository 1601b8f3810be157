/** How a column's value is to be read in the history. */
export type FieldKind = "text" | "reference" | "date" | "amount" | "percent" | "flag" | "choice" | "names";

/** What the system keeps for itself: nobody changed it, so the history is silent about it. */
const silent = new Set([
  "id",
  "version",
  "created_at",
  "updated_at",
  "status_kind",
  "probability_is_own",
  "external_id",
  "position",
]);

const kinds: Record<string, FieldKind> = {
  owner_id: "reference",
  status_id: "reference",
  reason_id: "reference",
  customer_id: "reference",
  parent_id: "reference",
  contact_id: "reference",
  product_id: "reference",
  category_id: "reference",
  follow_up_on: "date",
  expected_close_on: "date",
  opened_on: "date",
  closed_on: "date",
  from_date: "date",
  until_date: "date",
  value: "amount",
  annual_revenue: "amount",
  unit_price: "amount",
  probability_percent: "percent",
  discount_percent: "percent",
  is_supplier: "flag",
  is_primary: "flag",
  active: "flag",
  archived_at: "flag",
  kind: "choice",
  visibility: "choice",
  outcome: "choice",
  names: "names",
};

export const isShown = (column: string) => !silent.has(column);
export const kindOf = (column: string): FieldKind => kinds[column] ?? "text";
