import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { getBatchRun } from "@/lib/batches/get-batch-run";
import { workOffRuns } from "@/lib/batches/jobs";
import { presentBatchRun } from "@/lib/batches/present-batch-run";
import { listBatches } from "@/lib/changes/list-batches";
import { presentBatches } from "@/lib/changes/present-batches";
import { undoBatch } from "@/lib/changes/undo-batch";
import { formatterFor } from "@/lib/core/format";
import { changeCustomers } from "@/lib/customers/change-customers";
import { translatorFor } from "@/lib/i18n/translator";
import { committed, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";

useDatabase();

const tools = {
  t: translatorFor("sv"),
  format: formatterFor("sv", "Europe/Stockholm", "SEK"),
  tenant: { slug: "nordbygg" },
};
const name = "Massändring av kunder: Lägg till tagg ”vip”";
const attempt = { job: { attempts: 1, max_attempts: 5 } };
const work = async () => workOffRuns({ schema: await committed(async (ctx) => ctx.tenant.schema) }, attempt);
const tagged = () =>
  committed(async (ctx) => {
    const found =
      await ctx.tx.execute(sql`select count(*)::int as n, count(*) filter (where visibility = 'owner')::int as hidden
      from customers where 'vip' = any(tags)`);
    return found.rows[0];
  });

it("changes many rows in the background under one batch, what went out of sight meanwhile excepted, and undoes them so", async () => {
  const kerstin = idOf("employee", "nordbygg", "kerstin");
  await committed((ctx) =>
    ctx.tx.execute(sql`insert into customers (name, country, owner_id, visibility)
      select 'Kund ' || n, 'SE', ${kerstin}::uuid, case when n = 1 then 'owner' else 'everyone' end from generate_series(1, 2400) n`),
  );
  const asked = { all: "on", list: "view=all", change: "addTag", tag: "vip" } as const;
  const { run, batchId } = await committed(
    async (ctx) => {
      await expect(changeCustomers(ctx, { ...asked, tag: "" })).rejects.toThrow("required");
      return { run: await changeCustomers(ctx, asked), batchId: ctx.batchId };
    },
    { as: "bertil" },
  );
  expect(run).toMatchObject({ runId: batchId, isRunning: true, total: 2399, count: 0 });
  await committed((ctx) =>
    ctx.tx.execute(sql`update customers set visibility = 'owner' where name = 'Kund 2'`),
  );
  await work();
  expect(await tagged()).toEqual({ n: 2398, hidden: 0 });
  await committed(
    async (ctx) => {
      const [batch] = await listBatches(ctx, {});
      expect(batch).toMatchObject({
        batchId,
        verb: "change-customers",
        actorName: "Bertil Ek",
        undone: false,
      });
      expect(batch?.rows).toBeGreaterThan(2300);
      const run = await getBatchRun(ctx, { id: batchId });
      expect(presentBatchRun(run, tools)).toMatchObject({ title: name, undo: { fields: { batchId } } });
      const undoing = await undoBatch(ctx, { batchId });
      expect(undoing).toMatchObject({ isRunning: true });
      const itsRun = await getBatchRun(ctx, { id: undoing.runId ?? "" });
      expect(presentBatchRun(itsRun, tools)).toMatchObject({ title: `Ångrar: ${name}`, undo: null });
    },
    { as: "bertil" },
  );
  await work();
  const latest = await committed((ctx) => listBatches(ctx, {}), { as: "bertil" });
  expect(presentBatches(latest, tools).batches[0]?.lines[0]?.text).toBe(`Ångrade: ${name}`);
  const undone = await committed((ctx) => getBatchRun(ctx, { id: batchId }), { as: "bertil" });
  expect(presentBatchRun(undone, tools).undo).toBeNull();
  expect(await tagged()).toEqual({ n: 0, hidden: 0 });
});
