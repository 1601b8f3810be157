import { eq } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { checkLinks } from "./check-links";
import { lockCase } from "./lock-case";
import { openStatus } from "./open-status";
import { refuseStaleCase } from "./refuse-stale-case";
import { type CaseInput, ChangedCase } from "./schema";

type Locked = Awaited<ReturnType<typeof lockCase>>;

/** Changes what is known about a case. A closed one keeps its status and probability: it is reopened first. */
export const updateCase = command(
  { name: "update-case", permission: "case:write", input: ChangedCase },
  async (ctx, { caseId, version, ...input }) => {
    const present = await lockCase(ctx, caseId);
    if (present.version !== version) await refuseStaleCase(ctx, caseId, version, input);
    const { ownerOnly, statusId, probabilityPercent, currency, openedOn, ...fields } = input;
    await checkLinks(ctx, fields, present);
    await ctx.tx
      .update(cases)
      .set({
        ...fields,
        ...(currency && { currency }),
        ...(openedOn && { openedOn }),
        ...(await placeOf(ctx, present, input)),
        visibility: ownerOnly ? "owner" : "everyone",
      })
      .where(eq(cases.id, caseId));
    return {
      id: caseId,
      title: fields.title,
      isVisible: !ownerOnly || fields.ownerId === ctx.actor.employeeId,
    };
  },
);

const placedIn = ({ id, pipelineId }: Awaited<ReturnType<typeof openStatus>>) => ({
  statusId: id,
  pipelineId,
});

async function placeOf(ctx: Ctx, present: Locked, { statusId, probabilityPercent }: CaseInput) {
  const moves = statusId !== null && statusId !== present.statusId;
  if (present.statusKind !== "open") {
    const own = probabilityPercent !== null && probabilityPercent !== present.probabilityPercent;
    if (moves || own)
      throw new DomainError("rule", "case_closed", { field: moves ? "statusId" : "probabilityPercent" });
    return {};
  }
  // A status that was archived meanwhile may be kept, its probability too.
  const status = moves ? await openStatus(ctx, statusId) : null;
  if (probabilityPercent !== null) {
    return { ...(status && placedIn(status)), probabilityPercent, probabilityIsOwn: true };
  }
  if (!status && !present.probabilityIsOwn) return {};
  const followed = status ?? (await openStatus(ctx, present.statusId));
  return {
    ...placedIn(followed),
    probabilityPercent: followed.probabilityPercent,
    probabilityIsOwn: false,
  };
}
