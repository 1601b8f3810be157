import { type EditedField, refuseStaleEdit } from "@/lib/changes/refuse-stale-edit";
import type { Ctx } from "@/lib/core/context";
import type { TaskEdit } from "./schema";
import type { StoredTask } from "./task-for-change";

const columns = {
  title: "title",
  description: "description",
  ownerId: "owner_id",
  statusId: "status_id",
  dueOn: "due_on",
  priority: "priority",
  checklist: "checklist",
} as const;
const readable = new Set(["title", "description"]);

/**
 * Shows an editor what a colleague changed meanwhile of what they were changing themselves.
 * @throws DomainError `conflict`, if there is any such field
 */
export async function refuseStaleTask(
  ctx: Ctx,
  now: StoredTask,
  sentVersion: number,
  sent: Omit<TaskEdit, "id" | "version">,
): Promise<void> {
  const fields: Record<string, EditedField> = {};
  for (const [name, column] of Object.entries(columns) as [keyof typeof columns, string][]) {
    if (sent[name] === undefined) continue;
    const value = now[name];
    const shown = value === null ? null : readable.has(name) ? String(value) : undefined;
    fields[name] = { column, sent: sent[name], now: value, shown, adopts: readable.has(name) };
  }
  await refuseStaleEdit(ctx, { table: "tasks", id: now.id, sentVersion, version: now.version }, fields);
}
