import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { recentViews } from "@/db/tenant/schema/settings";
import { command } from "@/lib/core/command";
import { uuid } from "@/lib/core/fields";

export const viewKinds = ["customer", "contact", "employee", "case", "order"] as const;
const kept = 20;

/** Remembers that the actor looked at a record, and forgets all but the last twenty of its kind. */
export const recordView = command(
  {
    name: "record-view",
    permission: "customer:read",
    input: z.object({ kind: z.enum(viewKinds), rowId: uuid() }),
  },
  async (ctx, { kind, rowId }): Promise<void> => {
    const { employeeId } = ctx.actor;
    await ctx.tx
      .insert(recentViews)
      .values({ employeeId, kind, rowId, viewedAt: sql`clock_timestamp()` })
      .onConflictDoUpdate({
        target: [recentViews.employeeId, recentViews.kind, recentViews.rowId],
        set: { viewedAt: sql`clock_timestamp()` },
      });
    const ofKind = and(eq(recentViews.employeeId, employeeId), eq(recentViews.kind, kind));
    await ctx.tx.delete(recentViews).where(
      sql`${recentViews.id} in (select ${recentViews.id} from ${recentViews} where ${ofKind}
        order by ${recentViews.viewedAt} desc, ${recentViews.id} desc offset ${kept})`,
    );
  },
);
