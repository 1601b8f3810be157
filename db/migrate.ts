import type pg from "pg";
import { withAdmin } from "./admin";
import { fillIn, type Migration, readMigrations, readViews } from "./migration-files";
import { type CollationKey, checkedSchemaName, collations } from "./names";

type Steps = { migrations: Migration[]; views: { name: string; sql: string }[] };
type Stale = { schema: string; version: number; collation: CollationKey };
export type MigrationOutcome = { migrated: number; failed: { schema: string; error: string }[] };

const triesAtLocks = 30;
const retriedStates = new Set(["55P03", "40P01", "57014"]); // lock timeout, deadlock, statement timeout

/**
 * Brings every organisation's schema to the newest version: several workers, each schema in a transaction of its own
 * with a short lock timeout and retries. Resumable: a schema's version moves with its tables. A schema that fails is
 * set aside with its error, and the others go on. "Nothing to do" is one query.
 */
export async function migrateTenants({
  adminUrl,
  workers = 3,
  migrations = readMigrations("tenant"),
  onProgress,
}: {
  adminUrl: string;
  workers?: number;
  migrations?: Migration[];
  onProgress?: (done: number, total: number, schema: string) => void;
}): Promise<MigrationOutcome> {
  const newest = migrations.at(-1)?.version ?? 0;
  const stale = await withAdmin(adminUrl, (client) => staleSchemas(client, newest));
  const outcome: MigrationOutcome = { migrated: 0, failed: [] };
  const steps = { migrations, views: readViews() };
  const total = stale.length;
  let done = 0;
  const work = () =>
    withAdmin(adminUrl, async (client) => {
      for (let next = stale.shift(); next; next = stale.shift()) {
        const error = await migrateWithRetries(client, next, steps);
        if (error === null) outcome.migrated++;
        else outcome.failed.push({ schema: next.schema, error });
        onProgress?.(++done, total, next.schema);
      }
    });
  await Promise.all(Array.from({ length: Math.min(workers, total) }, work));
  return outcome;
}

async function staleSchemas(client: pg.Client, newest: number): Promise<Stale[]> {
  const { rows } = await client.query(
    `select schema_name as schema, schema_version as version, collation_key as collation
       from platform.tenant_schemas where schema_version < $1 order by schema_name`,
    [newest],
  );
  return rows;
}

async function migrateWithRetries(client: pg.Client, stale: Stale, steps: Steps): Promise<string | null> {
  for (let attempt = 1; ; attempt++) {
    try {
      await migrateOne(client, stale, steps);
      return null;
    } catch (error) {
      await client.query("rollback");
      const state = error instanceof Error && "code" in error ? String(error.code) : "";
      if (retriedStates.has(state) && attempt < triesAtLocks) {
        await new Promise((resolve) =>
          setTimeout(resolve, Math.min(2000, 50 * 2 ** attempt) * (0.5 + Math.random())),
        );
        continue;
      }
      const message = error instanceof Error ? error.message : String(error);
      await client.query("update platform.tenant_schemas set migration_error = $2 where schema_name = $1", [
        stale.schema,
        message,
      ]);
      return message;
    }
  }
}

async function migrateOne(
  client: pg.Client,
  { schema, collation }: Stale,
  { migrations, views }: Steps,
): Promise<void> {
  checkedSchemaName(schema);
  await client.query(
    `begin; set local lock_timeout = '2s'; set local role vekt_owner; set local search_path = ${schema}, app, ext`,
  );
  // Claims the schema: of two runners, the second waits here and then finds nothing left to do.
  const { rows } = await client.query(
    "select schema_version as version from platform.tenant_schemas where schema_name = $1 for update",
    [schema],
  );
  const from: number = rows[0].version;
  const pending = migrations.filter((migration) => migration.version > from);
  if (pending.length === 0) {
    await client.query("rollback");
    return;
  }
  // A column under a view can't be altered: the views go first and come back after.
  for (const view of views.toReversed()) await client.query(`drop view if exists ${view.name}`);
  for (const { sql, version, name } of pending) {
    await client.query(fillIn(sql, schema, collations[collation]));
    await client.query("insert into migrations (version, name) values ($1, $2)", [version, name]);
    await client.query(
      "update platform.tenant_schemas set schema_version = $2, migration_error = null where schema_name = $1",
      [schema, version],
    );
  }
  for (const view of views) await client.query(view.sql);
  await client.query("commit");
}
