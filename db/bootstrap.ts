import { runMigrations } from "graphile-worker";
import pg from "pg";
import { asOwner, withAdmin } from "./admin";
import { rolePassword } from "./config";
import { readBootstrap, readJobFunctions, readMigrations } from "./migration-files";

const bootstrapLock = 8_214_001; // any number of ours: two starts at once take turns

/**
 * Brings the database's shared ground up to date: roles, extensions, functions, the platform's schema and the job
 * queue's. On a server whose administrator's database is `postgres`, the database `vekt` is made first.
 * Needs PostgreSQL 18 and a login that may create roles and the extensions pg_trgm and unaccent.
 */
export async function bootstrapDatabase({
  adminUrl,
  secretKey,
}: {
  adminUrl: string;
  secretKey: string;
}): Promise<{ adminUrl: string; database: string; empty: boolean }> {
  const url = await databaseUrl(adminUrl);
  return withAdmin(url, async (client) => {
    await client.query("select pg_advisory_lock($1)", [bootstrapLock]);
    await requireVersion(client);
    await makeRoles(client, secretKey);
    await client.query("create schema if not exists platform authorization vekt_owner");
    await client.query("create schema if not exists jobs authorization vekt_jobs");
    await client.query(readBootstrap());
    await migratePlatform(client);
    const jobsUrl = new URL(url);
    jobsUrl.username = "vekt_jobs";
    jobsUrl.password = rolePassword(secretKey, "vekt_jobs");
    // The queue's own migrations say "create schema if not exists", which asks for the right even when it exists.
    const database = pg.escapeIdentifier(new URL(url).pathname.slice(1));
    await client.query(`grant create on database ${database} to vekt_jobs`);
    await runMigrations({ connectionString: jobsUrl.href, schema: "jobs" });
    await client.query(`revoke create on database ${database} from vekt_jobs`);
    await client.query(enqueueFunction);
    await client.query(readJobFunctions());
    const { rows } = await client.query("select count(*)::int as n from platform.organisations");
    return { adminUrl: url, database: new URL(url).pathname.slice(1), empty: rows[0].n === 0 };
  });
}

async function databaseUrl(adminUrl: string): Promise<string> {
  const url = new URL(adminUrl);
  if (url.pathname !== "/postgres") return adminUrl;
  url.pathname = "/vekt";
  await withAdmin(adminUrl, async (client) => {
    await client.query("select pg_advisory_lock($1)", [bootstrapLock]);
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'vekt'");
    if (!rowCount) await client.query("create database vekt");
  });
  return url.href;
}

async function requireVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query("select current_setting('server_version_num')::int as version");
  if (rows[0].version < 180000) throw new Error("Vekt needs PostgreSQL 18 or newer.");
}

async function makeRoles(client: pg.Client, secretKey: string): Promise<void> {
  await client.query("set scram_iterations = 64"); // enough for secrets of 256 random bits
  const { rows } = await client.query("select rolname from pg_roles where rolname like 'vekt\\_%'");
  const known = new Set(rows.map((row) => row.rolname));
  if (!known.has("vekt_owner")) await client.query("create role vekt_owner nologin");
  await client.query("grant vekt_owner to current_user");
  for (const role of ["vekt_platform", "vekt_jobs"]) {
    const verb = known.has(role) ? "alter" : "create";
    await client.query(`${verb} role ${role} login password '${rolePassword(secretKey, role)}'`);
    await client.query(`alter role ${role} set statement_timeout = '10s'`);
    await client.query(`alter role ${role} set idle_in_transaction_session_timeout = '15s'`);
  }
  await client.query("alter role vekt_platform set search_path = platform, app, ext");
  await client.query("alter role vekt_platform set lock_timeout = '3s'");
  await client.query("grant vekt_jobs to current_user");
}

async function migratePlatform(client: pg.Client): Promise<void> {
  await asOwner(client, "platform, app, ext", async () => {
    await client.query(
      "create table if not exists migrations (version integer primary key, name text not null, applied_at timestamptz not null default now())",
    );
    const { rows } = await client.query("select coalesce(max(version), 0) as version from migrations");
    for (const migration of readMigrations("platform")) {
      if (migration.version <= rows[0].version) continue;
      await client.query(migration.sql);
      await client.query("insert into migrations (version, name) values ($1, $2)", [
        migration.version,
        migration.name,
      ]);
    }
  });
}

// The platform's login puts a job in the queue within its own transaction, and can do nothing else there.
const enqueueFunction = `
create or replace function app.enqueue(task text, payload json) returns void
  language sql security definer set search_path = jobs, pg_temp
  as $$ select jobs.add_job(task, payload, max_attempts => 5) $$;
alter function app.enqueue(text, json) owner to vekt_jobs;
revoke execute on function app.enqueue(text, json) from public;
grant execute on function app.enqueue(text, json) to vekt_platform;
-- An organisation's login has its own batch runs worked off, and can do nothing else either: one job for each organisation.
create or replace function app.enqueue_runs() returns void
  language sql security definer set search_path = jobs, pg_temp
  as $$ select jobs.add_job('work-off-runs', json_build_object('schema', session_user), queue_name => 'runs:' || session_user,
    job_key => 'runs:' || session_user, max_attempts => 5) $$;
alter function app.enqueue_runs() owner to vekt_jobs;
-- An organisation's login has its own invitations mailed or calendars compared, and can do nothing else: after a moment in which
-- a message's Undo still takes it back, many at once in one job.
create or replace function app.enqueue_meeting_job(task text) returns void
  language sql security definer set search_path = jobs, pg_temp
  as $$ select jobs.add_job(task, json_build_object('schema', session_user), max_attempts => 5,
    run_at => now() + interval '12 seconds', job_key => task || ':' || session_user)
    where task in ('mail-invitations-of', 'sync-calendars-of') $$;
alter function app.enqueue_meeting_job(text) owner to vekt_jobs;
-- An organisation's login has its own archives written, one at a time.
create or replace function app.enqueue_archives() returns void
  language sql security definer set search_path = jobs, pg_temp
  as $$ select jobs.add_job('write-archives', json_build_object('schema', session_user), queue_name => 'archives:' || session_user,
    job_key => 'archives:' || session_user, max_attempts => 3) $$;
alter function app.enqueue_archives() owner to vekt_jobs;`;
