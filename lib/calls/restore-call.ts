import { and, eq, isNotNull } from "drizzle-orm";
import { calls } from "@/db/tenant/schema/calls";
import { visibleCalls } from "@/lib/activities/visibility";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { CallId } from "./schema";

/** Takes a call out of the archive again, as it was. */
export const restoreCall = command(
  { name: "restore-call", permission: "activity:write", input: CallId },
  async (ctx, { callId }) => {
    const [row] = await ctx.tx
      .update(calls)
      .set({ archivedAt: null })
      .where(and(eq(calls.id, callId), isNotNull(calls.archivedAt), visibleCalls(ctx)))
      .returning({ id: calls.id });
    if (!row) throw notFound();
    return row;
  },
);
