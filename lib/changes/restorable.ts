import { can, type Permission, type Role } from "@/lib/core/permissions";

type Restorable = { permission: Permission; columns: readonly string[] };

const reach = ["email", "emails", "phone", "phones", "street", "postcode", "city", "country"] as const;
const access = ["owner_id", "visibility", "tags", "custom"] as const;

/**
 * Columns of which a single value can be written back. Others hang together with more than themselves (a case's status,
 * who is primary) or name another record; a whole change can be undone instead.
 */
const tables: Record<string, Restorable> = {
  customers: {
    permission: "customer:write",
    columns: [
      ...reach,
      ...access,
      ...[
        "name",
        "first_name",
        "last_name",
        "nickname",
        "number",
        "org_number",
        "is_customer",
        "is_supplier",
      ],
      ...["invoice_email", "fax", "website", "addresses", "directions", "industry_code", "industry"],
      ...["employee_count", "founded_year"],
    ],
  },
  contacts: { permission: "contact:write", columns: [...reach, ...access, "first_name", "last_name"] },
  contact_roles: {
    permission: "contact:write",
    columns: ["titles", "email", "phone", "from_date", "is_invoice_contact"],
  },
  cases: {
    permission: "case:write",
    columns: [
      ...["title", "owner_id", "value", "follow_up_on", "expected_close_on", "competitor", "description"],
      ...["source", "visibility", "tags", "custom"],
    ],
  },
  orders: {
    permission: "order:write",
    columns: [
      ...["title", "owner_id", "your_reference", "our_reference", "payment_terms", "credit_days"],
      ...["order_information", "starts_on", "delivers_on"],
    ],
  },
  customer_billing: {
    permission: "customer:write",
    columns: [
      ...[
        "invoice_type",
        "project_invoicing",
        "e_invoice_address",
        "invoice_name",
        "invoice_reference",
        "gln",
      ],
      ...["credit_days", "invoice_interval", "reference_employee_id", "order_information", "currency"],
      ...["payment_term_id", "price_list_id", "discount_percent", "receivable_account", "revenue_account"],
      ...["payable_account", "expense_account", "our_customer_number", "bank_account", "iban", "bic"],
      ...["supplier_currency", "supplier_credit_days"],
    ],
  },
};

export const isRestorable = (table: string, column: string) =>
  tables[table]?.columns.includes(column) ?? false;

export function mayRestore(role: Role, table: string): boolean {
  const known = tables[table];
  return known !== undefined && can(role, known.permission);
}
