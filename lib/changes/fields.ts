/** How a column's value is to be read in the history. */
export type FieldKind =
  | "text"
  | "reference"
  | "date"
  | "amount"
  | "percent"
  | "flag"
  | "choice"
  | "names"
  | "list"
  | "phones"
  | "addresses"
  | "address"
  | "custom"
  | "secret";

/**
 * What the system keeps for itself: nobody changed it, so the history is silent about it. And what no line of text can
 * show: pictures, and the inside of saved views and card layouts.
 */
const silent = new Set([
  "id",
  "version",
  "created_at",
  "updated_at",
  "status_kind",
  "probability_is_own",
  "external_id",
  "position",
  "phone_e164",
  "registry",
  "bytes",
  "media_type",
  "query",
  "boxes",
  "options",
  "found_at",
  "decided_at",
  "decided_by",
  "board_rank",
  "expected_close_moves",
]);

const kinds: Record<string, FieldKind> = {
  owner_id: "reference",
  status_id: "reference",
  reason_id: "reference",
  customer_id: "reference",
  parent_id: "reference",
  contact_id: "reference",
  case_id: "reference",
  product_id: "reference",
  category_id: "reference",
  employee_id: "reference",
  department_id: "reference",
  process_id: "reference",
  step_id: "reference",
  reference_employee_id: "reference",
  pipeline_id: "reference",
  order_id: "reference",
  payment_term_id: "reference",
  price_list_id: "reference",
  follow_up_on: "date",
  expected_close_on: "date",
  opened_on: "date",
  closed_on: "date",
  from_date: "date",
  until_date: "date",
  since: "date",
  do_not_market_since: "date",
  credit_checked_on: "date",
  stalled_until: "date",
  ordered_on: "date",
  starts_on: "date",
  delivers_on: "date",
  on_date: "date",
  month: "date",
  value: "amount",
  annual_revenue: "amount",
  unit_price: "amount",
  credit_limit_approved: "amount",
  credit_limit_recommended: "amount",
  amount: "amount",
  probability_percent: "percent",
  discount_percent: "percent",
  parent_share_percent: "percent",
  vat_percent: "percent",
  is_customer: "flag",
  is_supplier: "flag",
  is_primary: "flag",
  is_invoice_contact: "flag",
  is_shared: "flag",
  is_default: "flag",
  has_period: "flag",
  project_invoicing: "flag",
  enabled: "flag",
  active: "flag",
  archived_at: "flag",
  locked_at: "flag",
  value_from_lines: "flag",
  kind: "choice",
  visibility: "choice",
  outcome: "choice",
  entity: "choice",
  service: "choice",
  state: "choice",
  decision: "choice",
  registry_status: "choice",
  do_not_market_source: "choice",
  invoice_type: "choice",
  invoice_interval: "choice",
  status: "choice",
  language: "choice",
  names: "names",
  tags: "list",
  emails: "list",
  titles: "list",
  phones: "phones",
  addresses: "addresses",
  invoice_address: "address",
  delivery_address: "address",
  custom: "custom",
  sealed_secret: "secret",
};

export const isShown = (column: string) => !silent.has(column);
export const kindOf = (column: string): FieldKind => kinds[column] ?? "text";
