import { mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { stopPostgres } from "@/db/server/acquire-postgres";

const prefix = "vekt-tests-";

/**
 * Gives the run a folder for its PostgreSQL, which starts when the first file asks for a database (see postgres.ts):
 * files that need none cost nothing. At the end the server and the folder go.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  project.provide("postgresFolder", folder);
  return () => remove(folder);
}

/** Of runs that were killed. */
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length).split("-")[0]) : null;
    if (pid !== null && !isAlive(pid)) await remove(join(tmpdir(), name)).catch(() => {});
  }
}

async function remove(folder: string): Promise<void> {
  await stopPostgres(folder);
  // The server's folder may lie elsewhere, where its account can reach it.
  rmSync(realpathSync(join(folder, "pg")), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

declare module "vitest" {
  export interface ProvidedContext {
    postgresFolder: string;
  }
}
