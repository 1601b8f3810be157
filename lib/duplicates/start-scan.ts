import { and, count, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import { batchRuns } from "@/db/tenant/schema/batch-runs";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { queueRun } from "@/lib/batches/queue-run";
import { command } from "@/lib/core/command";

/** Has the whole register searched for duplicates in the background, unless that is going on. */
export const startScan = command(
  { name: "start-scan", permission: "merge:run", input: z.object({}) },
  async (ctx): Promise<{ started: boolean }> => {
    const [running] = await ctx.tx
      .select({ id: batchRuns.id })
      .from(batchRuns)
      .where(and(eq(batchRuns.kind, "duplicates"), inArray(batchRuns.state, ["waiting", "running"])));
    if (running) return { started: false };
    let total = 0;
    for (const table of [customers, contacts]) {
      const [row] = await ctx.tx.select({ rows: count() }).from(table).where(isNull(table.archivedAt));
      total += row?.rows ?? 0;
    }
    await queueRun(ctx, { kind: "duplicates", verb: "start-scan", label: "", total });
    return { started: true };
  },
);
