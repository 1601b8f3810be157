import { and, eq, or } from "drizzle-orm";
import { z } from "zod";
import { batchRuns } from "@/db/tenant/schema/batch-runs";
import { notFound } from "@/lib/core/errors";
import { uuid } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { ownRun } from "./own-run";

/** How far a run has come, for a page that asks again and again. The search for duplicates is everybody's, whoever began it. */
export const getRunProgress = query(
  { name: "get-run-progress", permission: "change:undo", input: z.object({ id: uuid() }) },
  async (ctx, { id }) => {
    const { state, done, total } = batchRuns;
    const [run] = await ctx.tx
      .select({ state, done, total })
      .from(batchRuns)
      .where(and(eq(batchRuns.id, id), or(ownRun(ctx), eq(batchRuns.kind, "duplicates"))));
    if (!run) throw notFound();
    return run;
  },
);
