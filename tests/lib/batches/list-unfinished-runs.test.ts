import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { listUnfinishedRuns } from "@/lib/batches/list-unfinished-runs";
import { queueRun } from "@/lib/batches/queue-run";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("lists what goes on, and nothing that is done; whoever may see it: see get-run-progress", async () => {
  await rolledBack(async (ctx) => {
    await queueRun(ctx, { kind: "change", verb: "change-customers", label: "", total: 3 });
    expect(await listUnfinishedRuns(ctx, {})).toMatchObject([{ kind: "change", done: 0, total: 3 }]);
    await ctx.tx.execute(sql`update batch_runs set state = 'done'`);
    expect(await listUnfinishedRuns(ctx, {})).toEqual([]);
  });
});
