import { eq } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { command } from "@/lib/core/command";
import { lockOpenCase, refuseMovedCase } from "./lock-case";
import { openStatus } from "./open-status";
import { MovedCase } from "./schema";
import { standIn } from "./stand-in";

/**
 * Moves a case to an open status, of its pipeline or another; a stalled one is taken up again with that. Its probability
 * follows unless somebody set one of its own.
 */
export const moveCase = command(
  { name: "move-case", permission: "case:write", input: MovedCase },
  async (ctx, { caseId, statusId, seenStatusId }) => {
    const crmCase = await lockOpenCase(ctx, caseId);
    await refuseMovedCase(ctx, crmCase, seenStatusId);
    const status = await openStatus(ctx, statusId);
    const { number, title } = crmCase;
    if (crmCase.statusId !== status.id) {
      await ctx.tx
        .update(cases)
        .set({
          ...standIn(ctx, status),
          ...(!crmCase.probabilityIsOwn && { probabilityPercent: status.probabilityPercent }),
        })
        .where(eq(cases.id, caseId));
    }
    return { id: caseId, number, title, statusName: status.name };
  },
);
