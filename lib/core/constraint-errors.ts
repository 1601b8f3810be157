import { DomainError, type ErrorCode } from "./errors";

/** Constraints that a person can run into, by name: what it means, and at which field. */
const known: Record<string, { code: ErrorCode; message: string; field?: string }> = {
  customers_number_unique: { code: "conflict", message: "number_taken", field: "number" },
  customers_owner_only_has_owner: { code: "invalid", message: "owner_only_needs_owner", field: "ownerId" },
  customers_is_something: { code: "invalid", message: "customer_or_supplier", field: "isCustomer" },
  contacts_owner_only_has_owner: { code: "invalid", message: "owner_only_needs_owner", field: "ownerId" },
  cases_owner_only_has_owner: { code: "invalid", message: "owner_only_needs_owner", field: "ownerId" },
  contact_roles_once: { code: "conflict", message: "contact_linked_already", field: "contactId" },
  orders_number_unique: { code: "conflict", message: "order_number_taken", field: "number" },
  orders_locked: { code: "rule", message: "order_locked" },
  orders_dates: { code: "invalid", message: "order_dates", field: "deliversOn" },
  categories_name_unique: { code: "conflict", message: "name_taken", field: "name" },
  payment_terms_name_unique: { code: "conflict", message: "name_taken", field: "name" },
  price_lists_name_unique: { code: "conflict", message: "name_taken", field: "name" },
  departments_name_unique: { code: "conflict", message: "name_taken", field: "name" },
  processes_name_unique: { code: "conflict", message: "name_taken", field: "name" },
  process_steps_name_unique: { code: "conflict", message: "name_taken_twice", field: "steps" },
  saved_views_name_unique: { code: "conflict", message: "name_taken", field: "name" },
  telephony_lines_once: { code: "conflict", message: "line_taken", field: "number" },
  products_name_unique: { code: "conflict", message: "name_taken", field: "name" },
  products_number_unique: { code: "conflict", message: "item_number_taken", field: "number" },
  exchange_rates_once: { code: "conflict", message: "rate_taken", field: "onDate" },
  cases_lost_has_reason: { code: "rule", message: "lost_needs_reason", field: "reasonId" },
  cases_reason_fits: { code: "invalid", message: "choose", field: "reasonId" },
  cases_closed_has_date: { code: "rule", message: "closed_needs_date", field: "closedOn" },
  cases_stalled_has_date: { code: "rule", message: "stalled_needs_date", field: "stalledUntil" },
  cases_stalled_has_reason: { code: "rule", message: "stalled_needs_reason", field: "stalledReason" },
  cases_stalled_reason_said: { code: "rule", message: "stalled_needs_reason", field: "stalledReason" },
  organisations_slug_unique: { code: "conflict", message: "slug_taken", field: "slug" },
  users_email_unique: { code: "conflict", message: "email_taken", field: "email" },
  memberships_employee: { code: "conflict", message: "employee_taken", field: "employeeId" },
  invitations_open: { code: "conflict", message: "conflict" },
  memberships_once: { code: "conflict", message: "member_already", field: "email" },
};

/** The error that people are shown for a violated constraint; the error itself when nobody can be blamed for it. */
export function translateConstraint(error: unknown): unknown {
  for (let e = error; e instanceof Error; e = e.cause) {
    if (!("constraint" in e) || typeof e.constraint !== "string") continue;
    const meaning = known[e.constraint];
    if (meaning) return new DomainError(meaning.code, meaning.message, { field: meaning.field });
  }
  return error;
}
