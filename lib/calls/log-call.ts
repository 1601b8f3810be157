import { calls } from "@/db/tenant/schema/calls";
import { command } from "@/lib/core/command";
import { translatorFor } from "@/lib/i18n/translator";
import { createTask } from "@/lib/tasks/create-task";
import { callColumns } from "./call-columns";
import { CallInput } from "./schema";

/** Notes a call that somebody of ours has had: with whom, which way, what came of it. Without more it was an outgoing one just now. */
export const logCall = command(
  { name: "log-call", permission: "activity:write", input: CallInput },
  async (ctx, { followUpTitle, followUpOn, ...input }) => {
    const columns = await callColumns(ctx, input);
    const { customerId, contactId, caseId, employeeId } = columns;
    const title = followUpTitle ?? (followUpOn && translatorFor(ctx.actor.locale)("calls.followUpDefault"));
    const task = title
      ? await createTask(ctx, {
          title,
          dueOn: followUpOn,
          customerId,
          contactId,
          caseId,
          ownerId: employeeId,
        })
      : null;
    const [row] = await ctx.tx
      .insert(calls)
      .values({ ...columns, followUpTaskId: task?.id ?? null })
      .returning({ id: calls.id });
    if (!row) throw new Error("no row was inserted");
    return { id: row.id, ...columns };
  },
);
