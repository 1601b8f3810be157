import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { isSameProcess, processStamp } from "./process-identity";

type LockNote = { pid: number; stamp: string; nonce: string; purpose: string; since: string };
type LockOptions = { purpose: string; patienceMs?: number };

/**
 * Runs a piece of work that only one process at a time may do. The lock file names its holder; a lock whose
 * holder is gone is taken over, so nobody ever has to remove one by hand.
 * @throws Error naming the holder when a living one keeps the lock longer than the patience (5 minutes).
 */
export async function withFileLock<T>(
  path: string,
  { purpose, patienceMs = 300_000 }: LockOptions,
  work: () => Promise<T>,
): Promise<T> {
  const nonce = randomBytes(8).toString("hex");
  const deadline = Date.now() + patienceMs;
  while (!tryLock(path, nonce, purpose)) {
    const holder = readNote(path);
    if (holder && !isSameProcess(holder.pid, holder.stamp)) breakStaleLock(path, holder);
    else if (Date.now() > deadline) throw new Error(heldMessage(path, holder));
    else await sleep(40);
  }
  try {
    return await work();
  } finally {
    if (readNote(path)?.nonce === nonce) rmSync(path, { force: true });
  }
}

function tryLock(path: string, nonce: string, purpose: string): boolean {
  const note: LockNote = {
    pid: process.pid,
    stamp: processStamp(process.pid) ?? "",
    nonce,
    purpose,
    since: new Date().toISOString(),
  };
  const draft = `${path}.${nonce}`;
  writeFileSync(draft, JSON.stringify(note));
  try {
    // A link appears whole or not at all, so no reader ever sees a lock without its holder's name.
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Two processes may find the same stale lock. The one that creates the marker named after it may remove it, and
 * only while the lock is still that very one: otherwise a slow finder would remove its successor's lock.
 */
function breakStaleLock(path: string, stale: LockNote): void {
  const marker = `${path}.broken-${stale.nonce}`;
  try {
    writeFileSync(marker, "", { flag: "wx" });
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
    if (ageMs(marker) > 5_000) rmSync(marker, { force: true });
    return;
  }
  if (readNote(path)?.nonce === stale.nonce) rmSync(path, { force: true });
  rmSync(marker, { force: true });
}

function readNote(path: string): LockNote | null {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as LockNote;
  } catch (error) {
    if (isCode(error, "ENOENT")) return null;
    // Not ours, or torn by a full disk: nobody can be waited for.
    if (error instanceof SyntaxError)
      return { pid: 0, stamp: "", nonce: "unreadable", purpose: "", since: "" };
    throw error;
  }
}

function heldMessage(path: string, holder: LockNote | null): string {
  const who = holder ? `process ${holder.pid} since ${holder.since} (${holder.purpose})` : "another process";
  return `${path} is held by ${who}. Wait for it, or end that process, and start again.`;
}

function ageMs(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
