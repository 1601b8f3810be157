import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { batchRuns } from "@/db/tenant/schema/batch-runs";
import { queueRun } from "@/lib/batches/queue-run";
import { command } from "@/lib/core/command";
import { countRegister } from "./count-register";

/** Has the whole register searched for duplicates in the background, unless that is going on. */
export const startScan = command(
  { name: "start-scan", permission: "merge:run", input: z.object({}) },
  async (ctx): Promise<{ started: boolean }> => {
    const [running] = await ctx.tx
      .select({ id: batchRuns.id })
      .from(batchRuns)
      .where(and(eq(batchRuns.kind, "duplicates"), inArray(batchRuns.state, ["waiting", "running"])));
    if (running) return { started: false };
    const total = await countRegister(ctx);
    await queueRun(ctx, { kind: "duplicates", verb: "start-scan", label: "", total });
    return { started: true };
  },
);
