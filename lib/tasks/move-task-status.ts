import { and, asc, eq, isNull } from "drizzle-orm";
import { taskStatuses } from "@/db/tenant/schema/tasks";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { MovedRow } from "@/lib/statuses/schema";
import { lockTaskStatus } from "./lock-task-status";

/** Moves a status of tasks one place up or down among those of its kind. The first of a kind is what a tick sets. */
export const moveTaskStatus = command(
  { name: "move-task-status", permission: "setting:write", input: MovedRow },
  async (ctx, { id, direction }) => {
    const { kind, name } = await lockTaskStatus(ctx, id);
    const rows = await ctx.tx
      .select({ id: taskStatuses.id, position: taskStatuses.position })
      .from(taskStatuses)
      .where(and(eq(taskStatuses.kind, kind), isNull(taskStatuses.archivedAt)))
      .orderBy(asc(taskStatuses.position), asc(taskStatuses.id))
      .for("update");
    const from = rows.findIndex((row) => row.id === id);
    const moved = rows[from];
    if (!moved) throw notFound();
    const to = Math.max(0, from + (direction === "up" ? -1 : 1));
    const order = rows.toSpliced(from, 1).toSpliced(to, 0, moved);
    for (const [index, row] of order.entries())
      if (row.position !== index + 1)
        await ctx.tx
          .update(taskStatuses)
          .set({ position: index + 1 })
          .where(eq(taskStatuses.id, row.id));
    return { id, name };
  },
);
