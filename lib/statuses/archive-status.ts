import { and, eq, isNull } from "drizzle-orm";
import { caseStatuses, cases } from "@/db/tenant/schema/cases";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { hasAnotherOpen } from "./has-another-open";
import { lockStatus } from "./lock-status";
import { RowId } from "./schema";

/**
 * Takes a status out of use, when no case stands in it, seen by the actor or not, and its pipeline has another open one
 * left. Won and Lost always stay.
 */
export const archiveStatus = command(
  { name: "archive-status", permission: "setting:write", input: RowId },
  async (ctx, { id }) => {
    const status = await lockStatus(ctx, id);
    if (status.pipelineId === null) throw new DomainError("rule", "status_fixed");
    const [user] = await ctx.tx
      .select({ id: cases.id })
      .from(cases)
      .where(and(eq(cases.statusId, id), isNull(cases.archivedAt)))
      .limit(1);
    if (user) throw new DomainError("rule", "status_in_use");
    if (status.kind === "open" && !(await hasAnotherOpen(ctx, id, status.pipelineId)))
      throw new DomainError("rule", "last_status");
    await ctx.tx.update(caseStatuses).set({ archivedAt: ctx.now }).where(eq(caseStatuses.id, id));
    return { id, name: status.name };
  },
);
