import { expect, it } from "vitest";
import { notifications } from "@/db/tenant/schema/notifications";
import { tellOfFailures } from "@/lib/failures/jobs";
import { committed, useDatabase } from "@/tests/support/context";
import { failJob } from "@/tests/support/failed-jobs";
import { idOf } from "@/tests/support/people";
import { runJobs } from "@/tests/support/platform";

useDatabase();

it("tells the administrators of what failed for good, once a day and kind", async () => {
  await failJob("send-mail", "nordbygg");
  await failJob("send-mail", "nordbygg");
  for (const _ of [1, 2]) {
    await tellOfFailures();
    await runJobs();
  }
  const told = (slug: "nordbygg" | "fjordkraft") =>
    committed((ctx) => ctx.tx.select().from(notifications), { in: slug });
  expect(await told("nordbygg")).toMatchObject([
    { employeeId: idOf("employee", "nordbygg", "anna"), kind: "failure", details: { task: "send-mail" } },
  ]);
  expect(await told("fjordkraft")).toEqual([]);
});
