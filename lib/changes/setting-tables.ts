/** What the organisation has set up: everybody's to see, and written by those who may change settings. */
export const settingTables = [
  "employees",
  "categories",
  "products",
  "case_statuses",
  "case_reasons",
  "departments",
  "processes",
  "process_steps",
  "number_series",
  "payment_terms",
  "price_lists",
  "custom_fields",
  "card_layouts",
  "registry_services",
  "registry_rules",
];
