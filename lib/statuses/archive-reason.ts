import { and, eq, isNull } from "drizzle-orm";
import { caseReasons } from "@/db/tenant/schema/cases";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { nameIn } from "@/lib/core/names";
import { RowId } from "./schema";

/** Takes a reason out of use: it can't be chosen any more, and the cases that carry it keep it. */
export const archiveReason = command(
  { name: "archive-reason", permission: "setting:write", input: RowId },
  async (ctx, { id }) => {
    const [row] = await ctx.tx
      .update(caseReasons)
      .set({ archivedAt: ctx.now })
      .where(and(eq(caseReasons.id, id), isNull(caseReasons.archivedAt)))
      .returning({ names: caseReasons.names });
    if (!row) throw notFound();
    return { id, name: nameIn(row.names, ctx.actor.locale, ctx.tenant.locale) };
  },
);
