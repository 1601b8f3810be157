import { sql } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import { type ChecklistItem, taskStatuses, tasks } from "@/db/tenant/schema/tasks";
import type { Ctx } from "@/lib/core/context";

export type TaskRow = Awaited<ReturnType<typeof selectTasks>>[number];

/** What lists show of a task, with the names of what it is about. Whoever reads it adds who may see which rows. */
export const selectTasks = ({ tx }: Ctx) =>
  tx
    .select(shortTask)
    .from(tasks)
    .innerJoin(taskStatuses, sql`${taskStatuses.id} = ${tasks.statusId}`)
    .leftJoin(employees, sql`${employees.id} = ${tasks.ownerId}`)
    .leftJoin(customers, sql`${customers.id} = ${tasks.customerId}`)
    .leftJoin(contacts, sql`${contacts.id} = ${tasks.contactId}`)
    .leftJoin(cases, sql`${cases.id} = ${tasks.caseId}`)
    .$dynamic();

const shortTask = {
  id: tasks.id,
  title: tasks.title,
  description: tasks.description,
  customerId: tasks.customerId,
  customerName: customers.name,
  contactId: tasks.contactId,
  contactName: sql<string | null>`nullif(concat_ws(' ', ${contacts.firstName}, ${contacts.lastName}), '')`,
  caseId: tasks.caseId,
  caseNumber: cases.number,
  caseTitle: cases.title,
  ownerId: tasks.ownerId,
  ownerName: employees.name,
  statusId: tasks.statusId,
  statusKind: tasks.statusKind,
  statusNames: taskStatuses.names,
  statusColor: taskStatuses.colorSlot,
  priority: tasks.priority,
  dueOn: tasks.dueOn,
  dueTime: tasks.dueTime,
  completedAt: tasks.completedAt,
  completedKey: sql<string | null>`${tasks.completedAt}::text`,
  recurrence: tasks.recurrence,
  checklist: sql<ChecklistItem[]>`${tasks.checklist}`,
  archivedAt: tasks.archivedAt,
  archivedKey: sql<string | null>`${tasks.archivedAt}::text`,
  version: tasks.version,
};
