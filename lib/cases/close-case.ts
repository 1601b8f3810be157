import { eq } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { endIn } from "./end-in";
import { lockOpenCase } from "./lock-case";
import { ClosedCase } from "./schema";

/** Ends a case, stalled or not, as won, certain, or as lost, with its reason: on a day that has come and is not before it was opened. */
export const closeCase = command(
  { name: "close-case", permission: "case:write", input: ClosedCase },
  async (ctx, { caseId, ...ending }) => {
    const { number, title, openedOn } = await lockOpenCase(ctx, caseId);
    const columns = await endIn(ctx, ending);
    if (openedOn && columns.closedOn < openedOn)
      throw new DomainError("invalid", "check_fields", { fields: { closedOn: "date_order" } });
    await ctx.tx.update(cases).set(columns).where(eq(cases.id, caseId));
    return { id: caseId, number, title, outcome: ending.outcome };
  },
);
