import { eq } from "drizzle-orm";
import { callOutcomes } from "@/db/tenant/schema/calls";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { nameIn } from "@/lib/core/names";
import { OutcomeArchive } from "./schema";

/** Takes an outcome of calls out of use, or back: calls that carry it keep it. */
export const archiveCallOutcome = command(
  { name: "archive-call-outcome", permission: "setting:write", input: OutcomeArchive },
  async (ctx, { id, restore }): Promise<{ name: string; isArchived: boolean }> => {
    const [row] = await ctx.tx
      .update(callOutcomes)
      .set({ archivedAt: restore ? null : ctx.now })
      .where(eq(callOutcomes.id, id))
      .returning({ names: callOutcomes.names });
    if (!row) throw notFound();
    return { name: nameIn(row.names, ctx.actor.locale, ctx.tenant.locale), isArchived: !restore };
  },
);
