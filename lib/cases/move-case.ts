import { eq } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { command } from "@/lib/core/command";
import { lockOpenCase } from "./lock-case";
import { openStatus } from "./open-status";
import { MovedCase } from "./schema";

/** Moves an open case to another open status; its probability follows unless somebody set one of its own. */
export const moveCase = command(
  { name: "move-case", permission: "case:write", input: MovedCase },
  async (ctx, { caseId, statusId }) => {
    const crmCase = await lockOpenCase(ctx, caseId);
    const status = await openStatus(ctx, statusId);
    const { number, title } = crmCase;
    if (crmCase.statusId !== status.id) {
      await ctx.tx
        .update(cases)
        .set({
          statusId: status.id,
          pipelineId: status.pipelineId,
          ...(!crmCase.probabilityIsOwn && { probabilityPercent: status.probabilityPercent }),
        })
        .where(eq(cases.id, caseId));
    }
    return { id: caseId, number, title, statusName: status.name };
  },
);
