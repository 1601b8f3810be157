import { cases } from "@/db/tenant/schema/cases";
import { command } from "@/lib/core/command";
import { checkLinks } from "./check-links";
import { openStatus } from "./open-status";
import { NewCase } from "./schema";

/** Begins a case at a customer: a title is enough, the rest follows from the status and the organisation. */
export const createCase = command(
  { name: "create-case", permission: "case:write", input: NewCase },
  async (ctx, input) => {
    const { ownerOnly, statusId, probabilityPercent, currency, openedOn, ...fields } = input;
    await checkLinks(ctx, fields);
    const status = await openStatus(ctx, statusId);
    const [row] = await ctx.tx
      .insert(cases)
      .values({
        ...fields,
        currency: currency ?? ctx.tenant.currency,
        statusId: status.id,
        statusKind: "open",
        pipelineId: status.pipelineId,
        probabilityPercent: probabilityPercent ?? status.probabilityPercent,
        probabilityIsOwn: probabilityPercent !== null,
        openedOn: openedOn ?? ctx.today,
        visibility: ownerOnly ? "owner" : "everyone",
      })
      .returning({ id: cases.id, number: cases.number });
    if (!row) throw new Error("no row was inserted");
    return { ...row, title: fields.title, isVisible: !ownerOnly || fields.ownerId === ctx.actor.employeeId };
  },
);
