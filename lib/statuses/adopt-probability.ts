import { eq } from "drizzle-orm";
import { z } from "zod";
import { caseStatuses } from "@/db/tenant/schema/cases";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { percent, rowVersion, uuid } from "@/lib/core/fields";
import { updateStatus } from "./update-status";

const input = z.object({ id: uuid(), version: rowVersion(), probabilityPercent: percent() });

/** Gives a status the probability that its history shows, and the cases that follow the status with it. */
export const adoptProbability = command(
  { name: "adopt-probability", permission: "setting:write", input },
  async (ctx, { id, version, probabilityPercent }) => {
    const [status] = await ctx.tx
      .select({ names: caseStatuses.names, colorSlot: caseStatuses.colorSlot })
      .from(caseStatuses)
      .where(eq(caseStatuses.id, id));
    if (!status) throw notFound();
    const { sv, nb, da, en } = status.names;
    const names = { nameSv: sv, nameNb: nb, nameDa: da, nameEn: en };
    return updateStatus(ctx, { id, version, ...names, colorSlot: status.colorSlot, probabilityPercent });
  },
);
