import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { follows } from "@/db/tenant/schema/notifications";
import { visibleLinks } from "@/lib/activities/visibility";
import { labelRows } from "@/lib/changes/label-rows";
import { query } from "@/lib/core/query";

const shownAtMost = 200;

export type FollowRow = Awaited<ReturnType<typeof listFollows>>[number];

/** What the actor asked to be told of, and what not, the latest first. */
export const listFollows = query(
  { name: "list-follows", permission: "activity:read", input: z.object({}) },
  async (ctx) => {
    const rows = await ctx.tx
      .select({
        customerId: follows.customerId,
        contactId: follows.contactId,
        caseId: follows.caseId,
        muted: follows.muted,
      })
      .from(follows)
      .where(and(eq(follows.employeeId, ctx.actor.employeeId), visibleLinks(ctx, follows)))
      .orderBy(desc(follows.createdAt), desc(follows.id))
      .limit(shownAtMost);
    const idOf = (row: (typeof rows)[number]) => row.customerId ?? row.contactId ?? row.caseId ?? "";
    const labels = await labelRows(ctx, rows.map(idOf));
    return rows.map((row) => ({ ...row, id: idOf(row), name: labels.get(idOf(row)) ?? "" }));
  },
);
