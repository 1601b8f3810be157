import { and, eq, isNull, ne } from "drizzle-orm";
import { z } from "zod";
import { taskStatuses } from "@/db/tenant/schema/tasks";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { checkbox, uuid } from "@/lib/core/fields";
import { lockTaskStatus } from "./lock-task-status";

/** Takes a status of tasks out of use, or back: tasks that stand in it stay. One of each kind is always left. */
export const archiveTaskStatus = command(
  {
    name: "archive-task-status",
    permission: "setting:write",
    input: z.object({ id: uuid(), restore: checkbox() }),
  },
  async (ctx, { id, restore }) => {
    const { name, kind } = await lockTaskStatus(ctx, id);
    if (!restore) {
      const [other] = await ctx.tx
        .select({ id: taskStatuses.id })
        .from(taskStatuses)
        .where(and(eq(taskStatuses.kind, kind), isNull(taskStatuses.archivedAt), ne(taskStatuses.id, id)))
        .limit(1)
        .for("update");
      if (!other) throw new DomainError("rule", kind === "open" ? "last_status" : "last_done_status");
    }
    await ctx.tx
      .update(taskStatuses)
      .set({ archivedAt: restore ? null : ctx.now })
      .where(eq(taskStatuses.id, id));
    return { id, name, restored: restore };
  },
);
