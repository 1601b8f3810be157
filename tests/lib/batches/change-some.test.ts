import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { workOffRuns } from "@/lib/batches/jobs";
import { listBatches } from "@/lib/changes/list-batches";
import { undoBatch } from "@/lib/changes/undo-batch";
import { changeCustomers } from "@/lib/customers/change-customers";
import { committed, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";

useDatabase();

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
      expect(await undoBatch(ctx, { batchId })).toMatchObject({ isRunning: true });
    },
    { as: "bertil" },
  );
  await work();
  expect(await tagged()).toEqual({ n: 0, hidden: 0 });
});
