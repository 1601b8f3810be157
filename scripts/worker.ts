// The jobs worker: a process of its own, since Next ends at a signal without waiting for jobs.
import { EventEmitter } from "node:events";
import {
  Logger,
  makeWorkerUtils,
  type Runner,
  run,
  type SharedOptions,
  type WorkerUtils,
} from "graphile-worker";
import pg from "pg";
import { closePools } from "@/db/client";
import { databaseConfig, rolePassword } from "@/db/config";
import { log } from "@/lib/core/log";
import { crontab } from "@/lib/jobs/crontab";
import { handlers } from "@/lib/jobs/handlers";
import { connectLiveness, type Liveness } from "./worker/connect-liveness";

const concurrency = 4;
const lookForDeadEveryMs = 60_000;
const levels = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const;

let runner: Runner | null = null;
let stopping = false;

process.on("SIGTERM", () => void stop(0));
process.on("SIGINT", () => {}); // the supervisor decides, and tells us
process.on("disconnect", () => void stop(0)); // the supervisor was killed: nobody would end us later
process.on("unhandledRejection", (error) => log().error({ err: error }, "unhandled rejection"));

try {
  await work();
} catch (error) {
  log().error({ err: error }, "the jobs worker cannot go on");
  await stop(1);
}

async function work(): Promise<void> {
  const { host, port, database, secretKey } = databaseConfig();
  const login = { host, port, database, user: "vekt_jobs", password: rolePassword(secretKey, "vekt_jobs") };
  const pool = new pg.Pool({
    ...login,
    max: concurrency + 2,
    application_name: "vekt-jobs",
    keepAlive: true,
  });
  // graphile-worker reconnects by itself; without a listener a closed idle connection would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const shared: SharedOptions = { pgPool: pool, schema: "jobs", logger: jobsLogger() };
  const liveness = await connectLiveness(login, () => void stop(1));
  const events = new EventEmitter();
  // Jobs are locked in the name of the pool, not of the worker in it that has them.
  let announced: Promise<void> | undefined;
  events.on("pool:create", ({ workerPool }: { workerPool: { id: string } }) => {
    announced = liveness.announce(workerPool.id);
  });
  const waitUntilKnown = {
    name: "known-to-live",
    version: "1",
    worker: { hooks: { startWorker: () => announced } },
  };
  const utils = await makeWorkerUtils(shared);
  await freeDead(liveness, utils);
  setInterval(() => void freeDead(liveness, utils), lookForDeadEveryMs);
  const preset = { plugins: [waitUntilKnown] };
  runner = await run({
    ...shared,
    preset,
    events,
    concurrency,
    noHandleSignals: true,
    taskList: handlers,
    crontab,
  });
  await runner.promise;
}

/** Frees what killed workers held, so that their jobs run again at once. */
async function freeDead(liveness: Liveness, utils: WorkerUtils): Promise<void> {
  try {
    const dead = await liveness.findDead();
    if (dead.length === 0) return;
    await utils.forceUnlockWorkers(dead);
    log().warn({ workers: dead.length }, "freed the jobs of dead workers");
  } catch (error) {
    log().warn({ err: error }, "could not look for dead workers");
  }
}

/** Takes no more jobs, finishes those that run, and ends; the connections end with the process. */
async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  await runner?.stop().catch(() => {});
  await closePools().catch(() => {});
  process.exit(code);
}

function jobsLogger(): Logger {
  return new Logger((scope) => (level, message) => {
    log()[levels[level]]({ job: scope.jobId, task: scope.taskIdentifier }, message);
  });
}
