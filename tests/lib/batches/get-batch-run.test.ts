import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { getBatchRun } from "@/lib/batches/get-batch-run";
import { undoBatch } from "@/lib/changes/undo-batch";
import { createCustomer } from "@/lib/customers/create-customer";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs, inBatch } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";

useDatabase();

it("shows of each row that was left what putting it back would change, and none that is hidden now", async () => {
  await rolledBack(async (ctx) => {
    const bertil = actingAs(ctx, "bertil");
    const id = (await inBatch(ctx, (own) => createCustomer(own, { name: "Ek", city: "Lund", country: "SE" })))
      .value?.id;
    const set = (city: string) => (own: typeof ctx) =>
      own.tx.execute(
        sql`update customers set city = ${city}, nickname = 'E', version = version + 1 where id = ${id}`,
      );
    const { batchId } = await inBatch(bertil, set("Malmö"));
    await inBatch(ctx, set("Ystad"));
    const { value } = await inBatch(bertil, (own) => undoBatch(own, { batchId }));
    const run = await getBatchRun(bertil, { id: value?.runId ?? "" });
    expect(run.leftovers).toMatchObject([
      { label: "Ek", reason: "changed", operation: "update", decision: null },
    ]);
    const fields = run.leftovers[0]?.fields.map(({ column, before, after }) => [
      column,
      before.text,
      after.text,
    ]);
    expect(fields?.toSorted()).toEqual([
      ["city", "Ystad", "Lund"],
      ["nickname", "E", null],
    ]);
    const kerstin = idOf("employee", "nordbygg", "kerstin");
    await ctx.tx.execute(
      sql`update customers set owner_id = ${kerstin}, visibility = 'owner' where id = ${id}`,
    );
    expect((await getBatchRun(bertil, { id: value?.runId ?? "" })).leftovers).toEqual([]);
  });
});
