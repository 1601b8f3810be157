import { eq } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { lockOpenCase, refuseMovedCase } from "./lock-case";
import { standingStatus } from "./open-status";
import { StalledCase } from "./schema";
import { standIn } from "./stand-in";

/**
 * Puts a case on ice until a day, for a reason: it leaves the pipeline, and its owner is reminded on that day. Of a stalled case
 * it sets another day or reason.
 */
export const stallCase = command(
  { name: "stall-case", permission: "case:write", input: StalledCase },
  async (ctx, { caseId, statusId, seenStatusId, ...stalling }) => {
    const crmCase = await lockOpenCase(ctx, caseId);
    await refuseMovedCase(ctx, crmCase, seenStatusId);
    const status = await standingStatus(ctx, statusId);
    if (status.kind !== "stalled")
      throw new DomainError("rule", "status_does_not_stall", { field: "statusId" });
    await ctx.tx
      .update(cases)
      .set({
        ...standIn(ctx, status, stalling),
        ...(!crmCase.probabilityIsOwn && { probabilityPercent: status.probabilityPercent }),
      })
      .where(eq(cases.id, caseId));
    const { number, title } = crmCase;
    return { id: caseId, number, title, statusName: status.name };
  },
);
