import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { databaseConfig, rolePassword } from "@/db/config";
import { connectLiveness } from "@/scripts/worker/connect-liveness";
import { cloneDatabase, type TestDatabase } from "@/tests/support/postgres";

let database: TestDatabase;
let admin: pg.Client;
let child: ChildProcess | undefined;

beforeAll(async () => {
  database = await cloneDatabase();
  admin = new pg.Client(database.adminUrl);
  await admin.connect();
});
afterAll(async () => {
  child?.kill("SIGKILL");
  await admin.end();
  await database.drop();
});

/** A job that this worker took and, as far as the queue knows, still works on. */
async function lockedJob(worker: string): Promise<void> {
  await admin.query("select jobs.add_job('nothing', '{}')");
  await admin.query(
    `update jobs._private_jobs set locked_by = $1, locked_at = now()
      where id = (select max(id) from jobs._private_jobs)`,
    [worker],
  );
}

const lockers = async () => {
  const { rows } = await admin.query("select locked_by from jobs.jobs order by id");
  return rows.map((row) => row.locked_by);
};

it("frees the jobs of a worker that was killed, leaves a living one's alone, and ends in order", async () => {
  const { host, port, database: name, secretKey } = databaseConfig();
  const login = {
    host,
    port,
    database: name,
    user: "vekt_jobs",
    password: rolePassword(secretKey, "vekt_jobs"),
  };
  const living = await connectLiveness(login, () => {});
  await living.announce("worker-living");
  await lockedJob("worker-living");
  await lockedJob("worker-killed");
  expect(await living.findDead()).toEqual(["worker-killed"]);

  child = fork("scripts/run.mjs", ["scripts/worker.ts"], {
    env: { ...process.env, LOG_LEVEL: "warn" },
    silent: true,
  });
  await expect.poll(lockers, { interval: 100 }).toEqual(["worker-living", null]);

  // What it works on itself, for longer than anybody waits, is known to be in living hands.
  const holder = new pg.Client(database.adminUrl);
  await holder.connect();
  await holder.query("begin; lock table platform.organisations in access exclusive mode");
  await admin.query("select jobs.add_job('notify-due-tasks', '{}')");
  await expect.poll(lockers, { interval: 100 }).toContainEqual(expect.stringMatching(/^pool-/));
  expect(await living.findDead()).toEqual([]);
  await holder.end();
  await living.end();
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
});
