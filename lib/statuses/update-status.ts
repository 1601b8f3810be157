import { and, eq } from "drizzle-orm";
import { caseStatuses, cases } from "@/db/tenant/schema/cases";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { nameIn } from "@/lib/core/names";
import { hasAnotherOpen } from "./has-another-open";
import { lockStatus } from "./lock-status";
import { requireNames } from "./require-names";
import { ChangedStatus, namesOf } from "./schema";

/**
 * Renames a status, or gives one of a pipeline another kind, colour or probability. The kind only while no case stands in it. The cases that follow the status follow it
 * to its new probability too, seen by the actor or not: that is what following means. Won and Lost keep theirs.
 */
export const updateStatus = command(
  { name: "update-status", permission: "setting:write", input: ChangedStatus },
  async (ctx, { id, version, kind, colorSlot, probabilityPercent, ...fields }) => {
    const names = requireNames(ctx, namesOf(fields));
    const status = await lockStatus(ctx, id);
    if (status.version !== version) throw new DomainError("conflict", "conflict");
    const isFixed = status.pipelineId === null;
    if (isFixed && [kind, colorSlot, probabilityPercent].some((sent) => sent !== undefined)) {
      throw new DomainError("rule", "status_fixed");
    }
    if (kind !== undefined && kind !== status.kind) await refuseOtherKind(ctx, status);
    await ctx.tx
      .update(caseStatuses)
      .set({ names, kind, colorSlot, probabilityPercent })
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

/**
 * What is said of a case follows its status's kind, so one with cases keeps it, archived and unseen ones included; and a pipeline keeps an
 * open one.
 */
async function refuseOtherKind(ctx: Ctx, { id, kind, pipelineId }: Awaited<ReturnType<typeof lockStatus>>) {
  const [user] = await ctx.tx.select({ id: cases.id }).from(cases).where(eq(cases.statusId, id)).limit(1);
  if (user) throw new DomainError("rule", "status_kind_in_use", { field: "kind" });
  if (kind === "open" && pipelineId !== null && !(await hasAnotherOpen(ctx, id, pipelineId)))
    throw new DomainError("rule", "last_status", { field: "kind" });
}
