import { eq } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { command } from "@/lib/core/command";
import { lockCase } from "./lock-case";
import { CaseId } from "./schema";

/** Puts a case away, out of every list and figure. Ending it as lost keeps it traceable; this is for mistakes. */
export const archiveCase = command(
  { name: "archive-case", permission: "case:write", input: CaseId },
  async (ctx, { caseId }) => {
    const { number, title } = await lockCase(ctx, caseId);
    await ctx.tx.update(cases).set({ archivedAt: ctx.now }).where(eq(cases.id, caseId));
    return { id: caseId, number, title };
  },
);
