import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/context";

/** Queues the job that works off the organisation's runs. */
export async function continueRuns(ctx: Ctx): Promise<void> {
  await ctx.tx.execute(sql`select app.enqueue_runs()`);
}
