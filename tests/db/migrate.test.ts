import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { withAdmin } from "@/db/admin";
import { migrateTenants } from "@/db/migrate";
import { fillIn, readMigrations, readViews } from "@/db/migration-files";
import { fillStock, provisionTenant } from "@/db/provision-tenant";
import { platformVersion, tenantVersion } from "@/db/versions";
import { connectAs } from "@/tests/support/connect-as";
import { cloneDatabase, type TestDatabase, testSecretKey } from "@/tests/support/postgres";

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
  await fillStock({ adminUrl: database.adminUrl, secretKey: testSecretKey, target: 2 });
});
afterAll(() => database.drop());

const query = <Row extends Record<string, unknown>>(text: string, values?: unknown[]) =>
  connectAs(database.adminUrl, null, ({ rows }) => rows<Row>(text, values));
const versions = () =>
  query<{ name: string; version: number; error: string | null }>(
    "select schema_name as name, schema_version as version, migration_error as error from platform.tenant_schemas order by 1",
  );
const migrate = (extra: string[], options: { workers?: number; onProgress?: () => void } = {}) => {
  const known = readMigrations("tenant");
  const added = extra.map((sql, i) => ({ version: known.length + 1 + i, name: `extra-${i}`, sql }));
  return migrateTenants({ adminUrl: database.adminUrl, migrations: [...known, ...added], ...options });
};

// Each test begins where the files end.
beforeEach(reset);
afterEach(() => vi.restoreAllMocks());

async function reset(): Promise<void> {
  for (const { name } of await versions())
    await query(
      `drop table if exists ${name}.extra; alter table ${name}.customers drop column if exists extra;
       delete from ${name}.migrations where version > ${tenantVersion}`,
    );
  await query("update platform.tenant_schemas set schema_version = $1, migration_error = null", [
    tenantVersion,
  ]);
}

it("has files numbered without a gap, as the versions say", () => {
  for (const [kind, version] of [
    ["platform", platformVersion],
    ["tenant", tenantVersion],
  ] as const) {
    const found = readMigrations(kind).map((migration) => migration.version);
    expect(found, kind).toEqual(Array.from({ length: version }, (_, i) => i + 1));
  }
});

it("names no fixed schema in an organisation's SQL: not public, not another", () => {
  const texts = [...readMigrations("tenant"), ...readViews()].map(({ sql }) => sql);
  expect(texts.length).toBeGreaterThan(2);
  for (const sql of texts) {
    const filled = fillIn(sql, "t_x", "sv-x-icu").replaceAll(/--.*$/gm, "");
    // Rights are taken from everybody by the name of public.
    expect(filled.replaceAll(/^revoke .* from public;$/gm, "")).not.toMatch(/\bpublic\b/i);
    expect(filled).not.toMatch(/\bplatform\b/i);
    // Only extensions, shared functions, the schema itself and a trigger's row stand before a dot in front of a name.
    const schemas = [
      ...filled.matchAll(/(?<!distinct )\b(?:references|from|join|into|update)\s+(\w+)\.\w+/gi),
    ].map((m) => m[1]);
    for (const schema of schemas) expect(["t_x", "app", "ext", "new"]).toContain(schema);
  }
});

it("brings every schema to the newest version, columns under views included", async () => {
  const seen: number[] = [];
  const outcome = await migrate(
    [
      "alter table cases alter column competitor type varchar(300)",
      "create table extra (id uuid primary key)",
    ],
    { onProgress: () => seen.push(1) },
  );
  expect(outcome.failed).toEqual([]);
  expect(outcome.migrated).toBe((await versions()).length);
  expect(seen.length).toBe(outcome.migrated);
  for (const { name, version } of await versions()) {
    expect(version).toBe(tenantVersion + 2);
    expect(await query(`select max(version) as v from ${name}.migrations`)).toEqual([
      { v: tenantVersion + 2 },
    ]);
  }
  await connectAs(database.adminUrl, database.schemas[0], async ({ rows, refusal }) => {
    expect(await rows("select count(*)::int as n from extra")).toEqual([{ n: 0 }]);
    expect(await rows("select count(*)::int as n from report_pipeline")).toEqual([{ n: 0 }]);
    expect(await refusal("drop table extra")).toBe("42501");
  });
  await migrate(["alter table cases alter column competitor type text"]);
});

it("asks one question when there is nothing to do", async () => {
  const asked = vi.spyOn(pg.Client.prototype, "query");
  expect(await migrate([])).toEqual({ migrated: 0, failed: [] });
  expect(asked).toHaveBeenCalledTimes(1);
});

it("sets a schema that fails aside, names it, and takes the others on; the next run tries it again", async () => {
  const bad = database.schemas[1];
  await query(`create table ${bad}.extra (other int)`);
  const step = "create table extra (id uuid primary key)";
  const outcome = await migrate([step]);
  expect(outcome.failed).toEqual([{ schema: bad, error: 'relation "extra" already exists' }]);
  for (const { name, version, error } of await versions()) {
    expect(version).toBe(name === bad ? tenantVersion : tenantVersion + 1);
    expect(error).toBe(name === bad ? 'relation "extra" already exists' : null);
  }
  // It still works at its old version.
  await connectAs(database.adminUrl, bad, async ({ rows }) => {
    expect(await rows("select count(*)::int as n from report_pipeline")).toEqual([{ n: 0 }]);
  });
  await query(`drop table ${bad}.extra`);
  expect(await migrate([step])).toEqual({ migrated: 1, failed: [] });
  expect((await versions()).every((row) => row.version === tenantVersion + 1 && row.error === null)).toBe(
    true,
  );
});

it("goes on where it was cut off: each schema moves once, as a whole", async () => {
  // Connected already, so that it is quicker than the next schema.
  const killer = new pg.Client(database.adminUrl);
  await killer.connect();
  let done = 0;
  let killed: Promise<unknown> = Promise.resolve();
  const cut = migrate(["select pg_sleep(0.1)", "create table extra (id uuid primary key)"], {
    workers: 1,
    onProgress: () => {
      if (++done === 2)
        killed = killer.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'vekt-admin' and datname = current_database()",
        );
    },
  });
  await expect(cut).rejects.toThrow();
  // Whoever was killed may hear of it first.
  await killed;
  await killer.end();
  const half = await versions();
  const there = half.filter((row) => row.version === tenantVersion + 2).length;
  expect(there).toBeGreaterThanOrEqual(2);
  expect(half.length - there).toBeGreaterThan(0);
  expect(half.every((row) => [tenantVersion, tenantVersion + 2].includes(row.version))).toBe(true);
  const rest = await migrate(["select 1", "create table extra (id uuid primary key)"]);
  expect(rest).toEqual({ migrated: half.length - there, failed: [] });
  expect((await versions()).every((row) => row.version === tenantVersion + 2)).toBe(true);
});

it("waits for a table that somebody uses, without holding others up", async () => {
  const busy = new pg.Client(database.adminUrl);
  await busy.connect();
  await busy.query(`begin; lock table ${database.schemas[0]}.customers in access share mode`);
  const released = new Promise<void>((resolve) =>
    setTimeout(() => busy.query("commit").then(() => resolve()), 2600),
  );
  const order: string[] = [];
  const known = readMigrations("tenant");
  const step = {
    version: known.length + 1,
    name: "extra",
    sql: "alter table customers add column extra text",
  };
  const outcome = await migrateTenants({
    adminUrl: database.adminUrl,
    migrations: [...known, step],
    workers: 2,
    onProgress: (_done, _total, schema) => order.push(schema),
  });
  await released;
  await busy.end();
  expect(outcome.failed).toEqual([]);
  expect(order.at(-1)).toBe(database.schemas[0]);
});

it("lets two runners share the work", async () => {
  const step = "create table extra (id uuid primary key)";
  const outcomes = await Promise.all([migrate([step]), migrate([step])]);
  expect(outcomes.flatMap((outcome) => outcome.failed)).toEqual([]);
  expect((await versions()).every((row) => row.version === tenantVersion + 1)).toBe(true);
});

it("leaves neither role nor schema when provisioning fails", async () => {
  const provision = (plant: string, mend: string) =>
    withAdmin(database.adminUrl, async (client) => {
      const sent = vi.spyOn(client, "query");
      await query(plant);
      const made = await provisionTenant(client, testSecretKey, "sv").catch((error: Error) => error);
      await query(mend);
      const name = /create role (t_\w{26})/.exec(sent.mock.calls.map(String).join("\n"))?.[1];
      const [left] = await query(
        "select to_regrole($1) is null as role, to_regnamespace($1) is null as schema",
        [name],
      );
      return { error: made instanceof Error ? made.message : null, gone: left };
    });
  // Once at making the schema, once at its end.
  const early = await provision(
    `revoke create on database ${database.name} from vekt_owner`,
    `grant create on database ${database.name} to vekt_owner`,
  );
  expect(early).toEqual({
    error: expect.stringContaining("permission denied"),
    gone: { role: true, schema: true },
  });
  const late = await provision(
    "alter table platform.tenant_schemas add constraint full_up check (false) not valid",
    "alter table platform.tenant_schemas drop constraint full_up",
  );
  expect(late).toEqual({ error: expect.stringContaining("full_up"), gone: { role: true, schema: true } });
  // The positive control: without a fault both are there.
  expect(await provision("select 1", "select 1")).toEqual({
    error: null,
    gone: { role: false, schema: false },
  });
});

it("fills the stock to its mark and no further", async () => {
  const options = { adminUrl: database.adminUrl, secretKey: testSecretKey, target: 2 };
  expect(await fillStock(options)).toBe(0);
});
