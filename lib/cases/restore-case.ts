import { and, eq, isNotNull } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { CaseId } from "./schema";
import { visibleCases } from "./visibility";

/** Takes an archived case out again, as it was. */
export const restoreCase = command(
  { name: "restore-case", permission: "case:write", input: CaseId },
  async (ctx, { caseId }) => {
    const [row] = await ctx.tx
      .update(cases)
      .set({ archivedAt: null })
      .where(and(eq(cases.id, caseId), isNotNull(cases.archivedAt), visibleCases(ctx)))
      .returning({ id: cases.id, number: cases.number, title: cases.title });
    if (!row) throw notFound();
    return row;
  },
);
