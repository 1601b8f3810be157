/**
 * What becomes of a row that refers to a record that is merged into another. `move` it refers to the other; `once` too, but
 * of two that agree in the columns `same` one stays; `stay` it leads to the other by way of the old record, since
 * it is nobody's record but a trail, which the change log doesn't hold; `own` the merging itself sees to it.
 */
export type ReferenceRule =
  | { kind: "move" | "stay" | "own" }
  | { kind: "once"; same: string[]; where?: string };

const move = { kind: "move" } as const;
const stay = { kind: "stay" } as const;
const own = { kind: "own" } as const;
const once = (same: string[], where?: string): ReferenceRule => ({ kind: "once", same, where });

/**
 * Every foreign key to a customer or a contact, by table and column; a test compares it with the catalogue, so that no
 * table comes that merging forgets.
 */
export const referenceRules: Record<"customers" | "contacts", Record<string, ReferenceRule>> = {
  customers: {
    "calls.customer_id": move,
    "cases.customer_id": move,
    "contact_roles.customer_id": once(["contact_id"], "until_date is null"),
    "customer_billing.customer_id": once([]),
    "customer_categories.customer_id": once(["category_id"]),
    "customer_departments.customer_id": once(["department_id"]),
    "customer_employees.customer_id": once(["employee_id"]),
    "customer_invoice_lines.customer_id": move,
    "customer_logos.customer_id": once([]),
    "customer_processes.customer_id": once(["process_id"]),
    "customers.merged_into_id": move,
    "customers.parent_id": own,
    "follows.customer_id": once(["employee_id"]),
    "meeting_participants.customer_id": once(["meeting_id"]),
    "meetings.customer_id": move,
    "notes.customer_id": move,
    "notifications.customer_id": stay,
    "orders.customer_id": move,
    "registry_changes.customer_id": once(["field"], "state = 'open'"),
    "tasks.customer_id": move,
  },
  contacts: {
    "calls.contact_id": move,
    "case_contacts.contact_id": once(["case_id"]),
    "contact_categories.contact_id": once(["category_id"]),
    "contact_roles.contact_id": once(["customer_id"], "until_date is null"),
    "contacts.merged_into_id": move,
    "customers.contact_id": own,
    "follows.contact_id": once(["employee_id"]),
    "meeting_participants.contact_id": once(["meeting_id"]),
    "meetings.contact_id": move,
    "notes.contact_id": move,
    "notifications.contact_id": stay,
    "tasks.contact_id": move,
  },
};
