import type { LogValues } from "./describe-fields";

type Entry = LogValues & { tableName: string };

/** Of what hangs on a record: what it is called after, the innermost first. */
const ends: Record<string, string[]> = {
  follows: ["case_id", "contact_id", "customer_id"],
  customer_categories: ["category_id"],
  contact_categories: ["category_id"],
  contact_roles: ["contact_id"],
  case_contacts: ["contact_id"],
  case_lines: ["product_id"],
  customer_employees: ["employee_id"],
  customer_departments: ["department_id"],
  customer_processes: ["process_id"],
  meeting_participants: ["contact_id", "employee_id", "customer_id"],
  task_followers: ["employee_id"],
  note_mentions: ["employee_id"],
};

/** What a link that is no more was called: as the record at its other end is, if the reader may see that. */
export function calledAfter({ tableName, old, new: written }: Entry, labels: Map<string, string>) {
  const values = old ?? written ?? {};
  for (const column of ends[tableName] ?? []) {
    const id = values[column];
    if (typeof id === "string") return labels.get(id) ?? null;
  }
  return null;
}
