import { readFileSync } from "node:fs";
import { withFileLock } from "./file-lock";
import { addHolder, livingHolders, removeHolder } from "./holders";
import { initialiseCluster } from "./initialise-cluster";
import { type PostgresFolder, preparePostgresFolder } from "./postgres-folder";
import { serverBinaries } from "./server-binaries";
import {
  findRunningServer,
  isFast,
  isPostmaster,
  type RunningServer,
  startServer,
  stopServer,
} from "./server-process";
import type { ServerMode } from "./server-settings";

export type PostgresOptions = {
  dataDir: string;
  /** No durability, for data that a test throws away. */
  fast?: boolean;
  /** On by default; tests that measure nothing may do without. */
  autovacuum?: boolean;
};

export type Postgres = {
  adminUrl: string;
  port: number;
  /** Starts the server again whenever it dies, until release; tells the port that it then has. */
  keepRunning(onRestart: (server: { adminUrl: string; port: number; ms: number }) => void): void;
  release(): Promise<void>;
};

const watchEveryMs = 300;
const timesAcquired = new Map<string, number>();

/**
 * Starts the embedded PostgreSQL of a data folder, or joins the one that another process started. The server
 * outlives the process that started it and ends with the last that releases it.
 */
export async function acquirePostgres({
  dataDir,
  fast = false,
  autovacuum = true,
}: PostgresOptions): Promise<Postgres> {
  const folder = preparePostgresFolder(dataDir);
  const mode = { fast, autovacuum };
  let server = await locked(folder, "starting PostgreSQL", async () => {
    addHolder(folder);
    timesAcquired.set(folder.root, (timesAcquired.get(folder.root) ?? 0) + 1);
    try {
      return await ensureServer(folder, mode);
    } catch (error) {
      letGo(folder);
      throw error;
    }
  });
  let watch: NodeJS.Timeout | null = null;
  let restarting: Promise<void> | null = null;
  let released = false;

  async function restart(onRestart: Parameters<Postgres["keepRunning"]>[0]): Promise<void> {
    const began = performance.now();
    server = await locked(folder, "restarting PostgreSQL", () => ensureServer(folder, mode));
    onRestart({ adminUrl: adminUrl(folder, server.port), port: server.port, ms: performance.now() - began });
  }

  return {
    adminUrl: adminUrl(folder, server.port),
    port: server.port,
    keepRunning(onRestart) {
      watch ??= setInterval(() => {
        if (released || restarting || isPostmaster(server.pid, folder)) return;
        // A failed attempt is tried again at the next look; what went wrong stands in the server's log.
        restarting = restart(onRestart)
          .catch(() => {})
          .finally(() => {
            restarting = null;
          });
      }, watchEveryMs);
    },
    async release() {
      if (released) return;
      released = true;
      if (watch) clearInterval(watch);
      await restarting;
      await locked(folder, "stopping PostgreSQL", async () => {
        if (letGo(folder) && livingHolders(folder).length === 0) await stopServer(folder);
      });
    },
  };
}

/** Ends the server of a data folder whoever uses it, for data that are about to be thrown away. */
export async function stopPostgres(dataDir: string): Promise<void> {
  const folder = preparePostgresFolder(dataDir);
  await locked(folder, "stopping PostgreSQL", () => stopServer(folder));
}

async function ensureServer(folder: PostgresFolder, mode: ServerMode): Promise<RunningServer> {
  const running = await findRunningServer(folder);
  if (running) {
    if (isFast(running.pid) !== mode.fast) {
      throw new Error(
        `The PostgreSQL of ${folder.root} runs ${mode.fast ? "durably" : "without durability"} for another process ` +
          "and is now wanted the other way. End that process first.",
      );
    }
    return running;
  }
  const binaries = serverBinaries(folder);
  initialiseCluster(folder, binaries, mode.fast);
  return startServer(folder, binaries, mode);
}

/** True when this process has released as often as it acquired. */
function letGo(folder: PostgresFolder): boolean {
  const left = (timesAcquired.get(folder.root) ?? 1) - 1;
  timesAcquired.set(folder.root, left);
  if (left === 0) removeHolder(folder);
  return left === 0;
}

function locked<T>(folder: PostgresFolder, purpose: string, work: () => Promise<T>): Promise<T> {
  return withFileLock(folder.lockFile, { purpose }, work);
}

function adminUrl(folder: PostgresFolder, port: number): string {
  return `postgres://postgres:${readFileSync(folder.passwordFile, "utf8").trim()}@127.0.0.1:${port}/postgres`;
}
