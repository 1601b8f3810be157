import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { sql } from "drizzle-orm";
import { afterAll, expect, it } from "vitest";
import { undoBatch } from "@/lib/changes/undo-batch";
import { changeCustomers } from "@/lib/customers/change-customers";
import { startImport } from "@/lib/imports/start-import";
import { prepare } from "@/tests/lib/imports/import-steps";
import { committed, useDatabase } from "@/tests/support/context";

useDatabase();

let child: ChildProcess | undefined;
afterAll(() => child?.kill("SIGKILL"));

const ask = async (query: ReturnType<typeof sql>) =>
  (await committed(({ tx }) => tx.execute<{ n: number }>(query))).rows[0]?.n ?? 0;
const until = (query: ReturnType<typeof sql>) =>
  expect.poll(() => ask(query), { timeout: 120_000, interval: 20 }).toBeGreaterThan(0);

function startWorker() {
  child = fork("scripts/run.mjs", ["scripts/worker.ts"], {
    env: { ...process.env, LOG_LEVEL: "warn" },
    silent: true,
  });
}

async function killWorker() {
  const ended = once(child as ChildProcess, "exit");
  child?.kill("SIGKILL");
  await ended;
}

/** Kills the worker with the work half done, and lets another end it. */
async function killAndGoOn(begun: ReturnType<typeof sql>, over: ReturnType<typeof sql>) {
  await until(begun);
  await killWorker();
  expect(await ask(over)).toBe(0);
  startWorker();
  await until(over);
}

it("goes on exactly once with a change of many, its undoing and an import when the worker is killed in the midst", async () => {
  await committed(({ tx }) =>
    tx.execute(
      sql`insert into customers (name, country) select 'Kund ' || n, 'SE' from generate_series(1, 2500) n`,
    ),
  );
  startWorker();
  const change = await committed(async (ctx) => {
    await changeCustomers(ctx, { all: "on", list: "view=all", change: "addTag", tag: "vip" });
    return ctx.batchId;
  });
  const half = sql`select count(*)::int as n from batch_runs where state = 'running' and done between 1 and total - 1`;
  const over = (id: string) =>
    sql`select count(*)::int as n from batch_runs where id = ${id} and state = 'done'`;
  await killAndGoOn(half, over(change));
  expect(await ask(sql`select count(*)::int as n from customers where tags = '{vip}'`)).toBe(2500);
  const logged = (id: string) =>
    ask(sql`select count(*)::int as n from change_log where batch_id = ${id} and table_name = 'customers'`);
  expect(await logged(change)).toBe(2500);

  const { runId = "" } = await committed((ctx) => undoBatch(ctx, { batchId: change }));
  await killAndGoOn(half, over(runId));
  expect(await ask(sql`select count(*)::int as n from customers where tags = '{}'`)).toBe(2500);
  expect(await logged(runId)).toBe(2500);

  // The steps before the run are made here, so no other worker may have a hand in them.
  await killWorker();
  const rows = Array.from({ length: 4500 }, (_, at) => `Rad ${at};${at}`).join("\n");
  const id = await prepare(`Namn;Kundnr\n${rows}\n`);
  await committed((ctx) => startImport(ctx, { id }));
  startWorker();
  await killAndGoOn(
    sql`select count(*)::int as n from imports where state = 'running' and position between 1 and 4499`,
    sql`select count(*)::int as n from imports where state = 'done'`,
  );
  expect(await ask(sql`select count(*)::int as n from customers where name like 'Rad %'`)).toBe(4500);
  expect(await ask(sql`select count(distinct number)::int as n from customers where name like 'Rad %'`)).toBe(
    4500,
  );
}, 400_000);
