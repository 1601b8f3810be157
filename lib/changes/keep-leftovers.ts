import { sql } from "drizzle-orm";
import { undoLeftovers } from "@/db/tenant/schema/batch-runs";
import type { Ctx } from "@/lib/core/context";

/** Rows that stay as they are, with why and the log's entry that they stopped at; see `app.undo_entries`. */
export type Stayed = Record<string, [reason: string, stoppedAt: number]>;

/** What an undoing leaves waits to be decided, row by row. */
export async function keepLeftovers(ctx: Ctx, runId: string, stayed: Stayed): Promise<void> {
  await ctx.tx.execute(sql`
    insert into ${undoLeftovers} (run_id, table_name, row_id, reason, stopped_at)
    select ${runId}::uuid, split_part(key, ' ', 1), split_part(key, ' ', 2)::uuid, value ->> 0, (value ->> 1)::bigint
      from jsonb_each(${JSON.stringify(stayed)}::jsonb) on conflict do nothing`);
}
