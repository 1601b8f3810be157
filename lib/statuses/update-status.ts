import { and, eq } from "drizzle-orm";
import { caseStatuses, cases } from "@/db/tenant/schema/cases";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { nameIn } from "@/lib/core/names";
import { lockStatus } from "./lock-status";
import { requireNames } from "./require-names";
import { ChangedStatus, namesOf } from "./schema";

/**
 * Renames a status, or gives one of a pipeline another colour or probability. The cases that follow the status follow it
 * to its new probability too, seen by the actor or not: that is what following means. Won and Lost keep theirs.
 */
export const updateStatus = command(
  { name: "update-status", permission: "setting:write", input: ChangedStatus },
  async (ctx, { id, version, colorSlot, probabilityPercent, ...fields }) => {
    const names = requireNames(ctx, namesOf(fields));
    const status = await lockStatus(ctx, id);
    if (status.version !== version) throw new DomainError("conflict", "conflict");
    const isFixed = status.pipelineId === null;
    if (isFixed && (colorSlot !== undefined || probabilityPercent !== undefined)) {
      throw new DomainError("rule", "status_fixed");
    }
    await ctx.tx
      .update(caseStatuses)
      .set({ names, colorSlot, probabilityPercent })
      .where(eq(caseStatuses.id, id));
    if (probabilityPercent !== undefined && probabilityPercent !== status.probabilityPercent) {
      await ctx.tx
        .update(cases)
        .set({ probabilityPercent })
        .where(and(eq(cases.statusId, id), eq(cases.probabilityIsOwn, false)));
    }
    return { id, name: nameIn(names, ctx.actor.locale, ctx.tenant.locale) };
  },
);
