import { and, eq, isNull, sql } from "drizzle-orm";
import { callOutcomes } from "@/db/tenant/schema/calls";
import { command } from "@/lib/core/command";
import { DomainError, notFound } from "@/lib/core/errors";
import { nameIn } from "@/lib/core/names";
import { requireNames } from "@/lib/statuses/require-names";
import { namesOf } from "@/lib/statuses/schema";
import { OutcomeInput } from "./schema";

/** Adds what may come of a call, last in the list, or renames it, also where calls carry it already. */
export const saveCallOutcome = command(
  { name: "save-call-outcome", permission: "setting:write", input: OutcomeInput },
  async (ctx, { id, version, ...fields }): Promise<{ name: string }> => {
    const names = requireNames(ctx, namesOf(fields));
    const name = nameIn(names, ctx.actor.locale, ctx.tenant.locale);
    if (id === null) {
      const position = sql<number>`(select coalesce(max(position), 0) + 1 from call_outcomes)`;
      await ctx.tx.insert(callOutcomes).values({ names, position });
      return { name };
    }
    const isIt = and(eq(callOutcomes.id, id), isNull(callOutcomes.archivedAt));
    const [row] = await ctx.tx
      .select({ version: callOutcomes.version })
      .from(callOutcomes)
      .where(isIt)
      .for("update");
    if (!row) throw notFound();
    if (row.version !== version) throw new DomainError("conflict", "conflict");
    await ctx.tx.update(callOutcomes).set({ names }).where(isIt);
    return { name };
  },
);
