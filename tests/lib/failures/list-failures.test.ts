import { expect, it } from "vitest";
import { formatterFor } from "@/lib/core/format";
import { listFailures } from "@/lib/failures/list-failures";
import { presentFailures } from "@/lib/failures/present-failures";
import { translatorFor } from "@/lib/i18n/translator";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { failJob } from "@/tests/support/failed-jobs";

useDatabase();

it("shows an organisation its own jobs alone, alike ones as one, and of the error nothing but its kind", async () => {
  await failJob("send-mail", "nordbygg", "connect ECONNREFUSED 192.0.2.1:25 user=secret");
  await failJob("send-mail", "nordbygg", "connect ECONNREFUSED 192.0.2.1:25 user=secret");
  await failJob("read-registry-changes-of", "fjordkraft", "secret");
  const schema = await rolledBack(async ({ tenant }) => tenant.schema);
  const runs = await failJob("work-off-runs", { schema }, "canceling statement due to statement timeout");
  const own = await rolledBack((ctx) => listFailures(ctx, {}));
  expect(own).toMatchObject([
    { id: runs, task: "work-off-runs", times: 1, reason: "time" },
    { task: "send-mail", times: 2, reason: "network" },
  ]);
  expect(JSON.stringify(own)).not.toContain("secret");
  const theirs = await rolledBack((ctx) => listFailures(ctx, {}), { in: "fjordkraft" });
  expect(theirs).toMatchObject([{ task: "read-registry-changes-of", reason: "other" }]);
  const tools = { t: translatorFor("sv"), format: formatterFor("sv", "Europe/Stockholm", "SEK") };
  const shown = presentFailures(own, tools).map(({ what, reason }) => `${what}: ${reason}`);
  expect(shown).toEqual([
    "Ändra eller ångra många poster: Det tog för lång tid.",
    "Skicka ett mejl: En server svarade inte, eller tackade nej.",
  ]);
  await rolledBack(async (ctx) => {
    for (const call of ["app.lately_failed()", "app.own_organisation()", "app.purge_failed_jobs()"])
      await expect(ctx.tx.transaction((tx) => tx.execute(`select * from ${call}`))).rejects.toMatchObject({
        cause: { code: "42501" },
      });
  });
});
