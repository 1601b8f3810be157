import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { withAdmin } from "@/db/admin";
import { bootstrapDatabase } from "@/db/bootstrap";
import { migrateTenants } from "@/db/migrate";
import { acquirePostgres, type Postgres } from "@/db/server/acquire-postgres";
import { env, refuseWeakKey } from "@/lib/core/env";
import { keptSecret } from "./kept-secret";
import { progressBar, step } from "./progress";

/** Lies in the data folder while the demo is being made. */
export const unfinishedSeed = "demo-unfinished";

export type OpenDatabase = {
  /** The administrator's way into Vekt's own database; never given to the processes that serve. */
  adminUrl: string;
  secretKey: string;
  empty: boolean;
  /** Null on a server of one's own (DATABASE_URL). */
  embedded: Postgres | null;
  release(): Promise<void>;
};

/**
 * Finds or starts the database, brings every schema up to date, and points this process's environment to it, so
 * that the application's own pools work here and in the children, which inherit it.
 */
export async function openDatabase(): Promise<OpenDatabase> {
  const dataDir = resolve(env().dataDir);
  const secretKey =
    env().secretKey ?? keptSecret(dataDir, "secret-key", () => randomBytes(32).toString("base64url"));
  refuseWeakKey(secretKey);
  const external = process.env.DATABASE_URL || null;
  const embedded = external ? null : await startEmbedded(dataDir);
  const url = external ?? embedded?.adminUrl ?? "";
  try {
    if (embedded && existsSync(join(dataDir, unfinishedSeed))) await startAfresh(embedded.adminUrl);
    const { adminUrl, empty } = await step("Bringing the shared schemas up to date", () =>
      bootstrapDatabase({ adminUrl: url, secretKey }),
    );
    await migrateOrganisations(adminUrl);
    // The administrator's address stays here: whoever breaks into a web process does not find it.
    delete process.env.DATABASE_URL;
    Object.assign(process.env, { DATA_DIR: dataDir, SECRET_KEY: secretKey, ...pointTo(adminUrl) });
    return { adminUrl, secretKey, empty, embedded, release: async () => embedded?.release() };
  } catch (error) {
    await embedded?.release();
    throw error;
  }
}

/** The variables that lead to a database, without anybody's login. */
export function pointTo(adminUrl: string): Record<string, string> {
  const url = new URL(adminUrl);
  const sslMode = url.searchParams.get("sslmode");
  return {
    PGHOST: decodeURIComponent(url.hostname),
    PGPORT: url.port || "5432",
    PGDATABASE: decodeURIComponent(url.pathname.slice(1)),
    ...(sslMode ? { PGSSLMODE: sslMode } : {}),
  };
}

/** A seed was cut short: nobody has used the database yet, and half of a demo is worse than none. */
function startAfresh(adminUrl: string): Promise<void> {
  return withAdmin(adminUrl, async (client) => {
    await client.query("drop database if exists vekt with (force)");
  });
}

function startEmbedded(dataDir: string): Promise<Postgres> {
  const fast = process.env.VEKT_FAST_DB === "1";
  return step(
    "Starting PostgreSQL",
    () => acquirePostgres({ dataDir, fast }),
    ({ port }) => `on 127.0.0.1:${port}, data in ${dataDir}`,
  );
}

async function migrateOrganisations(adminUrl: string): Promise<void> {
  const { failed } = await migrateTenants({ adminUrl, onProgress: progressBar("Migrating organisations") });
  for (const { schema, error } of failed)
    console.error(`  ${schema} could not be migrated and is set aside: ${error}`);
}
