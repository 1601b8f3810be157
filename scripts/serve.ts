// The supervisor: the one process that knows the database's administrator, starts everything and ends it in order.
import { fork } from "node:child_process";
import cluster from "node:cluster";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { withFileLock } from "@/db/server/file-lock";
import { env } from "@/lib/core/env";
import { buildWhenStale } from "./serve/build-when-stale";
import { demoLines, seedWhenEmpty } from "./serve/demo";
import { type KeptProcess, keepProcess } from "./serve/keep-process";
import { keepStock } from "./serve/keep-stock";
import { onStopSignal } from "./serve/on-stop-signal";
import { type OpenDatabase, openDatabase, pointTo } from "./serve/open-database";
import { step } from "./serve/progress";
import { refuseBusyPort } from "./serve/refuse-busy-port";

const root = fileURLToPath(new URL("..", import.meta.url));
const runner = fileURLToPath(new URL("run.mjs", import.meta.url));
const drainMs = 25_000;
const dev = process.env.NODE_ENV === "development";
const stockTarget = Number(process.env.TENANT_STOCK || 3);

const began = Date.now();
const building = new AbortController();
const children: KeptProcess[] = [];
const undo: (() => Promise<void>)[] = [];
let stopping = false;

onStopSignal(
  () => void stop(0, "Stopping: finishing what is open"),
  () => {
    for (const child of children) child.kill();
    process.exit(1);
  },
);

const starting = start();
try {
  await starting;
} catch (error) {
  if (!stopping) {
    console.error(`\n${process.env.LOG_LEVEL === "debug" ? stackOf(error) : messageOf(error)}`);
    await stop(1);
  }
}

async function start(): Promise<void> {
  const { host, port, appUrl } = env();
  await refuseBusyPort(host, port);
  const dataDir = resolve(env().dataDir);
  const database = await prepareDatabase(dataDir);
  if (!dev && !stopping) {
    const distDir = process.env.NEXT_DIST_DIR || ".next";
    await step(
      "Building the pages",
      () => buildWhenStale(root, distDir, building.signal),
      (built) => (built ? "done" : "they are up to date"),
    );
  }
  if (stopping) return;
  let { adminUrl } = database;
  database.embedded?.keepRunning((server) => {
    console.error(`  PostgreSQL had ended and runs again (${(server.ms / 1000).toFixed(1)} s)`);
    adminUrl = withPort(adminUrl, server.port);
    const moved = process.env.PGPORT !== String(server.port);
    Object.assign(process.env, pointTo(adminUrl));
    if (moved) for (const child of children) child.replace();
  });
  await step("Starting the web and jobs processes", startProcesses);
  undo.push(keepStock(() => ({ adminUrl, secretKey: database.secretKey }), stockTarget));
  const lines = await demoLines(dataDir, appUrl);
  console.log(`\nVekt is ready at ${appUrl} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  if (lines.length > 0) console.log(`\n${lines.join("\n")}`);
}

/** One start at a time: a second one finds the demo made, and not half of it. */
function prepareDatabase(dataDir: string): Promise<OpenDatabase> {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  return withFileLock(join(dataDir, "prepare.lock"), { purpose: "preparing the database" }, async () => {
    const database = await openDatabase();
    undo.push(database.release);
    if (!stopping) await seedWhenEmpty(database, dataDir);
    return database;
  });
}

/** Starts the web workers and the jobs worker; resolves when all web workers take requests. */
function startProcesses(): Promise<void> {
  const { webWorkers } = env();
  const wanted = dev ? 1 : webWorkers;
  // Workers accept for themselves: a connection that the supervisor was just handing to one that is killed would hang.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  cluster.setupPrimary({
    exec: runner,
    args: [fileURLToPath(new URL("web.ts", import.meta.url))],
    // A page is much that is soon forgotten: with room for some of them it is collected less often (5 % of the CPU).
    execArgv: [...process.execArgv, "--max-semi-space-size=32"],
  });
  return new Promise((resolve, reject) => {
    let listening = 0;
    let up = false;
    cluster.on("listening", () => {
      listening++;
      if (listening < wanted) return;
      up = true;
      resolve();
    });
    for (let n = 1; n <= wanted; n++) {
      const start = () => cluster.fork().process;
      const onHopeless = () => up || reject(new Error("The web process does not start; its log is above."));
      children.push(keepProcess({ name: `Web process ${n}`, start, onHopeless }));
    }
    const worker = fileURLToPath(new URL("worker.ts", import.meta.url));
    children.push(keepProcess({ name: "Jobs process", start: () => fork(runner, [worker]) }));
  });
}

/** Ends everything in the order that loses nothing: the requests, the jobs, what uses the database, the database. */
async function stop(code: number, line?: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  if (line) console.log(`\n${line}`);
  building.abort();
  // What is under way (a database that is just starting, a seed) is let come to where it can be undone.
  await Promise.race([starting.catch(() => {}), sleep(drainMs, null, { ref: false })]);
  await Promise.all(children.map((child) => child.stop()));
  for (const step of undo.toReversed()) await step().catch((error) => console.error(messageOf(error)));
  if (line) console.log("Vekt has stopped");
  process.exit(code);
}

function withPort(url: string, port: number): string {
  const moved = new URL(url);
  moved.port = String(port);
  return moved.href;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
