import { and, eq, isNull } from "drizzle-orm";
import { calls } from "@/db/tenant/schema/calls";
import { visibleCalls } from "@/lib/activities/visibility";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";

/** The call that a verb is about to change, held until the transaction ends. @throws DomainError `not_found` */
export async function lockCall(ctx: Ctx, callId: string) {
  const [row] = await ctx.tx
    .select()
    .from(calls)
    .where(and(eq(calls.id, callId), isNull(calls.archivedAt), visibleCalls(ctx)))
    .for("update", { of: calls });
  if (!row) throw notFound();
  return row;
}
