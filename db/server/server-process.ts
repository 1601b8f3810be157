import { spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { serverEnvironment } from "./initialise-cluster";
import type { PostgresFolder } from "./postgres-folder";
import { commandLine, processesWorkingIn } from "./process-identity";
import { program } from "./server-binaries";
import { type ServerMode, serverArguments } from "./server-settings";

export type RunningServer = { pid: number; port: number };
type PidFile = { pid: number; port: number; ready: boolean };

const recoveryPatienceMs = 600_000; // a crash recovery may have much to replay; its process lives meanwhile
const logKeptBytes = 20_000_000;

/** The server that runs on these data, if one does; one that is still starting is waited for. */
export async function findRunningServer(folder: PostgresFolder): Promise<RunningServer | null> {
  const deadline = Date.now() + recoveryPatienceMs;
  for (;;) {
    const noted = readPidFile(folder);
    if (!noted || !isPostmaster(noted.pid, folder)) return null;
    if (noted.ready) return { pid: noted.pid, port: noted.port };
    if (Date.now() > deadline) throw new Error(`PostgreSQL (process ${noted.pid}) does not become ready.`);
    await sleep(30);
  }
}

/** True while this process is the server of these data; a zombie or a stranger with its number is not. */
export function isPostmaster(pid: number, folder: PostgresFolder): boolean {
  const [command, ...rest] = commandLine(pid);
  return command !== undefined && /postgres$/.test(command) && rest.includes(folder.data);
}

/** Whether a running server was started without durability. */
export function isFast(pid: number): boolean {
  return commandLine(pid).includes("fsync=off");
}

/** Starts the server on a set-up data folder that nobody uses; after a crash it recovers first. */
export async function startServer(
  folder: PostgresFolder,
  binaries: string,
  mode: ServerMode,
): Promise<RunningServer> {
  await clearRemains(folder);
  turnLog(folder.logFile);
  for (let attempt = 1; ; attempt++) {
    const port = await choosePort(folder, attempt > 1);
    const outcome = await launch(folder, binaries, mode, port);
    if (typeof outcome === "object") {
      writeFileSync(folder.portFile, String(port));
      return outcome;
    }
    // Between our look and the server's, another program may have taken the port.
    if (!/could not bind|Address already in use/.test(outcome) || attempt === 5) {
      throw new Error(`PostgreSQL did not start; its log is ${folder.logFile}:\n${outcome}`);
    }
  }
}

/** Rolls back what is open, writes everything down and ends the server. */
export async function stopServer(folder: PostgresFolder): Promise<void> {
  const noted = readPidFile(folder);
  if (!noted || !isPostmaster(noted.pid, folder)) return;
  // A process that is ending loses its command line a moment before it leaves the folder.
  const hasEnded = () => !isPostmaster(noted.pid, folder) && processesWorkingIn(folder.data).length === 0;
  for (const [signal, patienceMs] of [
    ["SIGINT", 60_000],
    ["SIGQUIT", 20_000],
    ["SIGKILL", 10_000],
  ] as const) {
    signalProcess(noted.pid, signal);
    if (await ends(hasEnded, patienceMs)) return;
  }
  throw new Error(`PostgreSQL (process ${noted.pid}) does not end.`);
}

/**
 * What a killed server leaves: backends that have not noticed yet, and a pid file that may by now name a stranger
 * or a zombie, either of which PostgreSQL would take for a living server.
 */
async function clearRemains(folder: PostgresFolder): Promise<void> {
  const nobody = () => processesWorkingIn(folder.data).length === 0;
  for (const signal of [null, "SIGTERM", "SIGKILL"] as const) {
    if (signal) for (const pid of processesWorkingIn(folder.data)) signalProcess(pid, signal);
    if (await ends(nobody, 5_000)) break;
  }
  const noted = readPidFile(folder);
  if (noted && isNumberTaken(noted.pid)) rmSync(join(folder.data, "postmaster.pid"), { force: true });
}

async function launch(
  folder: PostgresFolder,
  binaries: string,
  mode: ServerMode,
  port: number,
): Promise<RunningServer | string> {
  const log = openSync(folder.logFile, "a", 0o600);
  const logStart = statSync(folder.logFile).size;
  const child = spawn(
    program(binaries, "postgres"),
    ["-D", folder.data, "-p", String(port), ...serverArguments(mode)],
    // Detached: a Ctrl+C in the terminal must reach us and not the server, which is stopped last.
    { ...folder.user, env: serverEnvironment, cwd: "/", detached: true, stdio: ["ignore", log, log] },
  );
  closeSync(log);
  let ended: string | null = null;
  child.once("error", (error) => {
    ended = error.message;
  });
  child.once("exit", (code, signal) => {
    ended = `ended with ${signal ?? `code ${code}`}`;
  });
  child.unref();
  const deadline = Date.now() + recoveryPatienceMs;
  while (Date.now() < deadline) {
    const noted = readPidFile(folder);
    if (noted?.ready && noted.pid === child.pid) return { pid: noted.pid, port };
    if (ended !== null)
      return `${readFileSync(folder.logFile).subarray(logStart).toString().trim()}\n${ended}`;
    await sleep(20);
  }
  return "it did not become ready in ten minutes";
}

async function choosePort(folder: PostgresFolder, another: boolean): Promise<number> {
  const remembered = existsSync(folder.portFile) ? Number(readFileSync(folder.portFile, "utf8")) : 0;
  if (!another && remembered > 0 && (await listenOnce(remembered)) !== null) return remembered;
  const free = await listenOnce(0);
  if (free === null) throw new Error("This machine has no free port on 127.0.0.1.");
  return free;
}

/** Listens for a moment: the port that it got, null when it is taken. */
function listenOnce(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(null));
    probe.listen({ port, host: "127.0.0.1" }, () => {
      const address = probe.address();
      probe.close(() => resolve(address && typeof address === "object" ? address.port : null));
    });
  });
}

function readPidFile(folder: PostgresFolder): PidFile | null {
  try {
    const lines = readFileSync(join(folder.data, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
  } catch {
    return null;
  }
}

function isNumberTaken(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended meanwhile.
  }
}

async function ends(condition: () => boolean, patienceMs: number): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (!condition()) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

function turnLog(logFile: string): void {
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > logKeptBytes)
    renameSync(logFile, `${logFile}.1`);
}
