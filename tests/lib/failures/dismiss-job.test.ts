import { expect, it } from "vitest";
import { dismissJob } from "@/lib/failures/dismiss-job";
import { committed, useDatabase } from "@/tests/support/context";
import { failJob, inQueue } from "@/tests/support/failed-jobs";

useDatabase();

it("lets a job be, and logs it", async () => {
  const id = await failJob("mail-digests-of", "nordbygg");
  await committed(async (ctx) => {
    await dismissJob(ctx, { id });
    const { rows } = await ctx.tx.execute("select verb from change_log where table_name = 'job_decisions'");
    expect(rows).toHaveLength(1);
  });
  expect(await inQueue("select id from jobs._private_jobs")).toEqual([]);
});
