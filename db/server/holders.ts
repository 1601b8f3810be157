import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PostgresFolder } from "./postgres-folder";
import { isSameProcess, processStamp } from "./process-identity";

/** Notes that this process uses the server: a file named after it, holding what tells it from a later namesake. */
export function addHolder(folder: PostgresFolder): void {
  writeFileSync(join(folder.holders, String(process.pid)), processStamp(process.pid) ?? "");
}

export function removeHolder(folder: PostgresFolder): void {
  rmSync(join(folder.holders, String(process.pid)), { force: true });
}

/** The processes that use the server; the files of those that died are removed. */
export function livingHolders(folder: PostgresFolder): number[] {
  return readdirSync(folder.holders)
    .map(Number)
    .filter((pid) => {
      const file = join(folder.holders, String(pid));
      if (isSameProcess(pid, readFileSync(file, "utf8"))) return true;
      rmSync(file, { force: true });
      return false;
    });
}
