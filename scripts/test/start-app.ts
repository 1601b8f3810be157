import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, createWriteStream, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { makeScratchFolder, removeScratchFolder } from "./scratch-folder";

export type StartedApp = {
  /** What a browser test needs to know about it. */
  env: Record<string, string>;
  /** Kills a web process and the database's server, and waits until requests are served again. */
  surviveKills(): Promise<void>;
  /** Ends it as an operator would, and fails when it leaves a process, a port or a wrong exit code behind. */
  stop(): Promise<void>;
};

const patienceMs = 300_000;
// Some seconds each; a machine that does much else at once is slow, not wrong.
const recoveryMs = 60_000;
const endingMs = 10_000;
const logFile = ".tmp/test-server.log";

/** The environment without what would lead to another database than the one that is thrown away. */
function ownEnv(): NodeJS.ProcessEnv {
  const { DATABASE_URL, PGHOST, PGPORT, PGDATABASE, SECRET_KEY, ...others } = process.env;
  return others;
}

/**
 * Starts Vekt by its own start command, with a database and demo organisations that are thrown away at the end.
 * `isLarge`: for measuring, so the data lie on a disk and PostgreSQL has the settings that an operator gets.
 */
export async function startApp(distDir: string, { isLarge = false } = {}): Promise<StartedApp> {
  const dataDir = await makeScratchFolder("vekt-app-", { isLarge });
  chmodSync(dataDir, 0o711);
  const port = await freePort();
  const env = {
    PORT: String(port),
    VEKT_URL: `http://localhost:${port}`,
    DATA_DIR: dataDir,
    DEMO_PASSWORD: "tall-birch-river-7",
  };
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...ownEnv(), ...env, NEXT_DIST_DIR: distDir, ...(isLarge ? {} : { VEKT_FAST_DB: "1" }) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "exit");
  mkdirSync(dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile);
  const ready = new Promise<boolean>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.pipe(log, { end: false });
      stream.on("data", (chunk: Buffer) => chunk.includes("Vekt is ready") && resolve(true));
    }
    child.once("exit", () => resolve(false));
    setTimeout(resolve, patienceMs, false).unref();
  });
  const orphan = () => child.kill("SIGTERM");
  process.once("exit", orphan);

  async function stop(): Promise<void> {
    child.kill("SIGTERM");
    const [code] = await ended;
    process.off("exit", orphan);
    const left = await leftOf(dataDir);
    const portIsFree = await canListen(port);
    await removeScratchFolder(dataDir);
    if (code !== 0) throw new Error(`npm start ended with ${code}; see ${logFile}`);
    if (left.length > 0) throw new Error(`npm start left these processes behind: ${left.join(", ")}`);
    if (!portIsFree) throw new Error(`npm start left port ${port} taken`);
  }

  async function surviveKills(): Promise<void> {
    const postmaster = Number(readFileSync(join(dataDir, "pg/data/postmaster.pid"), "utf8").split("\n")[0]);
    const web = processesOf(dataDir).find((pid) => commandOf(pid).includes("web.ts"));
    if (!web && process.platform === "linux") throw new Error("no web process was found");
    for (const pid of web ? [postmaster, web] : [postmaster]) process.kill(pid, "SIGKILL");
    const deadline = Date.now() + recoveryMs;
    while (!(await isReady(env.VEKT_URL))) {
      if (Date.now() > deadline)
        throw new Error(`not ready ${recoveryMs / 1000} s after the kills; see ${logFile}`);
      await sleep(200);
    }
  }

  if (await ready) return { env, surviveKills, stop };
  await stop().catch(() => {});
  throw new Error(readFileSync(logFile, "utf8"));
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/health/ready`, { signal: AbortSignal.timeout(10_000) })).ok;
  } catch {
    return false;
  }
}

/** Those that are still there after they were given time to end. */
async function leftOf(dataDir: string): Promise<number[]> {
  const deadline = Date.now() + endingMs;
  let left = processesOf(dataDir);
  while (left.length > 0 && Date.now() < deadline) {
    await sleep(100);
    left = processesOf(dataDir);
  }
  return left;
}

/** Processes that were started for this data folder; only Linux tells. */
function processesOf(dataDir: string): number[] {
  if (process.platform !== "linux") return [];
  const own = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return own.map(Number).filter((pid) => {
    const told = `${readOr(`/proc/${pid}/environ`)}\0${commandOf(pid)}`;
    return (
      pid !== process.pid &&
      told.split("\0").some((part) => part === `DATA_DIR=${dataDir}` || part.startsWith(dataDir))
    );
  });
}

function commandOf(pid: number): string {
  return readOr(`/proc/${pid}/cmdline`);
}

function readOr(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
