import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { batchRuns } from "@/db/tenant/schema/batch-runs";
import { workOffRuns } from "@/lib/batches/jobs";
import { listBatches } from "@/lib/changes/list-batches";
import { presentBatches } from "@/lib/changes/present-batches";
import { undoBatch } from "@/lib/changes/undo-batch";
import { undoSome } from "@/lib/changes/undo-some";
import type { Ctx } from "@/lib/core/context";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import { committed, useDatabase } from "@/tests/support/context";

useDatabase();

const tools = {
  t: translatorFor("sv"),
  format: formatterFor("sv", "Europe/Stockholm", "SEK"),
  tenant: { slug: "nordbygg" },
};

const shown = async (batchId: string) =>
  (await committed((ctx) => listBatches(ctx, {}))).find((batch) => batch.batchId === batchId);

/** Whether the page of all changes offers to undo it. */
const offered = async (batchId: string) => {
  const row = await shown(batchId);
  return row && presentBatches([row], tools).batches[0]?.undo;
};

const attempt = { job: { attempts: 1, max_attempts: 5 } };
const one = async (ctx: Ctx, text: string) => (await ctx.tx.execute(sql.raw(text))).rows[0];
const work = async () => workOffRuns({ schema: await committed(async (ctx) => ctx.tenant.schema) }, attempt);

it("undoes a batch of several transactions in the background, leaving what was changed since", async () => {
  const batchId = await committed(async (ctx) => {
    await ctx.tx.execute(
      sql`insert into customers (name, country) select 'Import ' || n, 'SE' from generate_series(1, 2500) n`,
    );
    return ctx.batchId;
  });
  await committed(async (ctx) => {
    await ctx.tx.execute(sql.raw(`set local app.batch = '${batchId}'`));
    // The newer rows go first: those who have a daughter among the older ones wait for her.
    await ctx.tx.execute(
      sql`update customers set city = 'Lund', version = version + 1 where name like 'Import 24__'`,
    );
    await ctx.tx.execute(
      sql`update customers c set parent_id = m.id from customers m where m.name = 'Import 2400' and c.name = 'Import 3'`,
    );
  });
  await committed((ctx) =>
    ctx.tx.execute(sql`update customers set city = 'Malmö', version = version + 1 where name = 'Import 7'`),
  );
  const started = await committed(async (ctx) => {
    const outcome = await undoBatch(ctx, { batchId });
    await expect(undoBatch(ctx, { batchId })).rejects.toThrow("undone_already");
    return outcome;
  });
  expect(started).toMatchObject({ isRunning: true, left: [] });
  // Until its end it is being undone, not undone; one that broke off is taken up where it was.
  expect(await shown(batchId)).toMatchObject({ undone: false, undoing: { state: "running", done: 0 } });
  await committed(async (ctx) => {
    await ctx.tx.execute(sql.raw(`set local app.batch = '${started.runId}'`));
    const [run] = await ctx.tx.select().from(batchRuns);
    if (run) await undoSome({ ...ctx, batchId: run.id }, run);
  });
  expect(await shown(batchId)).toMatchObject({ undone: false, undoing: { state: "running", done: 2000 } });
  expect(await offered(started.runId ?? "")).toBeNull();
  await committed((ctx) => ctx.tx.execute(sql`update batch_runs set state = 'failed', finished_at = now()`));
  expect(await shown(batchId)).toMatchObject({ undone: false, undoing: { state: "failed" } });
  const again = await committed((ctx) => undoBatch(ctx, { batchId }));
  expect(again).toEqual(started);
  await work();
  await committed(async (ctx) => {
    expect(await one(ctx, "select count(*)::int as n from customers")).toEqual({ n: 1 });
    expect(await one(ctx, "select state, total::int, done::int, changed::int from batch_runs")).toEqual({
      state: "done",
      total: 2601,
      done: 2601,
      changed: 2499,
    });
    expect(await one(ctx, "select reason from undo_leftovers")).toEqual({ reason: "changed" });
  });
  expect(await shown(batchId)).toMatchObject({ undone: true, undoing: null });
  expect(await offered(started.runId ?? "")).not.toBeNull();
});
