/** What hangs on one customer and is as visible as it: its links, billing, logo, and what registries say of it. */
export const customerTables = [
  "customer_categories",
  "customer_logos",
  "customer_employees",
  "customer_departments",
  "customer_processes",
  "customer_billing",
  "customer_invoice_lines",
  "registry_changes",
];
