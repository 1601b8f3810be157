import { and, desc, isNotNull, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { calls } from "@/db/tenant/schema/calls";
import { visibleCalls } from "@/lib/activities/visibility";
import { query } from "@/lib/core/query";

export type UnknownNumber = { number: string; count: number; lastAt: Date };

const shown = 100;

/** Numbers that called or were called, and of which nobody knows whose they are; the latest first, a hundred at most. */
export const listUnknownNumbers = query(
  { name: "list-unknown-numbers", permission: "activity:read", input: z.object({}) },
  async (ctx): Promise<UnknownNumber[]> => {
    const last = sql<string>`max(${calls.startedAt})`;
    const rows = await ctx.tx
      .select({ number: calls.numberE164, count: sql<number>`count(*)::int`, lastAt: last })
      .from(calls)
      .where(
        and(
          isNull(calls.customerId),
          isNull(calls.contactId),
          isNull(calls.caseId),
          isNull(calls.archivedAt),
          isNotNull(calls.numberE164),
          visibleCalls(ctx),
        ),
      )
      .groupBy(calls.numberE164)
      .orderBy(desc(last))
      .limit(shown);
    return rows.flatMap(({ number, count, lastAt }) =>
      number === null ? [] : [{ number, count, lastAt: new Date(lastAt) }],
    );
  },
);
