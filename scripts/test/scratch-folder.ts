import { mkdtempSync, readdirSync, realpathSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stopPostgres } from "@/db/server/acquire-postgres";

// What a run of everything takes at its most, and some more.
const neededBytes = 2 * 1024 ** 3;

/**
 * A folder for data that a run of tests throws away, PostgreSQL's among them; in memory where there is room. A schema is
 * hundreds of files: a database of them is cloned in 25 ms there, and in 600 on a disk. What runs that were killed left goes.
 * `isLarge`: for more than the tests need, always on disk.
 */
export async function makeScratchFolder(prefix: string, { isLarge = false } = {}): Promise<string> {
  const root = isLarge ? tmpdir() : scratchRoot();
  for (const place of new Set([root, tmpdir()])) await removeLeftovers(place, prefix);
  return mkdtempSync(join(root, `${prefix}${process.pid}-`));
}

/** Ends the PostgreSQL of a folder, if one runs, and takes the folder away. */
export async function removeScratchFolder(folder: string): Promise<void> {
  await stopPostgres(folder);
  // The server's folder may lie elsewhere, where its account can reach it.
  rmSync(realpathSync(join(folder, "pg")), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

function scratchRoot(): string {
  try {
    const { bavail, bsize } = statfsSync("/dev/shm");
    return bavail * bsize > neededBytes ? "/dev/shm" : tmpdir();
  } catch {
    return tmpdir();
  }
}

async function removeLeftovers(root: string, prefix: string): Promise<void> {
  for (const name of readdirSync(root)) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length).split("-")[0]) : null;
    if (pid !== null && !isAlive(pid)) await removeScratchFolder(join(root, name)).catch(() => {});
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
