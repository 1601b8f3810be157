import { expect, it } from "vitest";
import { jobDecisions } from "@/db/tenant/schema/notifications";
import { listFailures } from "@/lib/failures/list-failures";
import { retryJob } from "@/lib/failures/retry-job";
import { committed, useDatabase } from "@/tests/support/context";
import { failJob, inQueue } from "@/tests/support/failed-jobs";

useDatabase();

it("tries a job again once, whatever number of them failed, notes who asked, and touches no other organisation's", async () => {
  await failJob("notify-due-tasks-of", "nordbygg");
  const id = await failJob("notify-due-tasks-of", "nordbygg");
  const theirs = await failJob("notify-due-tasks-of", "fjordkraft");
  const refused = committed((ctx) => retryJob(ctx, { id: theirs }));
  await expect(refused).rejects.toMatchObject({ code: "not_found" });
  expect(await committed((ctx) => retryJob(ctx, { id }))).toEqual({ task: "notify-due-tasks-of" });
  expect(await inQueue("select id::text, attempts::text from jobs._private_jobs order by id")).toEqual([
    { id, attempts: "0" },
    { id: theirs, attempts: "5" },
  ]);
  await committed(async (ctx) => {
    expect(await listFailures(ctx, {})).toEqual([]);
    const { employeeId } = ctx.actor;
    expect(await ctx.tx.select().from(jobDecisions)).toMatchObject([{ decision: "retried", employeeId }]);
  });
  await expect(committed((ctx) => retryJob(ctx, { id }))).rejects.toMatchObject({ code: "not_found" });
});
