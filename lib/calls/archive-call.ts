import { eq } from "drizzle-orm";
import { calls } from "@/db/tenant/schema/calls";
import { command } from "@/lib/core/command";
import { lockCall } from "./lock-call";
import { CallId } from "./schema";

/** Puts a call away that was logged by mistake, out of every list. */
export const archiveCall = command(
  { name: "archive-call", permission: "activity:write", input: CallId },
  async (ctx, { callId }) => {
    const { id } = await lockCall(ctx, callId);
    await ctx.tx.update(calls).set({ archivedAt: ctx.now }).where(eq(calls.id, id));
    return { id };
  },
);
