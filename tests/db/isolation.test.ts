import { afterAll, beforeAll, expect, it } from "vitest";
import { connectAs, type Session } from "@/tests/support/connect-as";
import { cloneDatabase, type TestDatabase } from "@/tests/support/postgres";

const denied = "42501"; // insufficient_privilege
let database: TestDatabase;
let logins: string[];

beforeAll(async () => {
  database = await cloneDatabase();
  logins = await admin(async ({ rows }) =>
    (
      await rows<{ name: string }>("select rolname as name from pg_roles where rolcanlogin and not rolsuper")
    ).map((row) => row.name),
  );
});
afterAll(() => database.drop());

const admin = <T>(fn: (session: Session) => Promise<T>) => connectAs(database.adminUrl, null, fn);
const relationsOf = (schema: string) =>
  admin(async ({ rows }) =>
    (
      await rows<{ name: string }>(
        "select format('%I.%I', schemaname, name) as name from (select schemaname, tablename as name from pg_tables union all select schemaname, viewname from pg_views) r where schemaname = $1",
        [schema],
      )
    ).map((row) => row.name),
  );

it("refuses each organisation every table of the others, of the platform and of the queue", async () => {
  const [one, two] = database.schemas;
  for (const [self, other] of [
    [one, two],
    [two, one],
  ] as const) {
    const foreign = [
      ...(await relationsOf(other)),
      ...(await relationsOf("platform")),
      ...(await relationsOf("jobs")),
    ];
    expect(foreign.length).toBeGreaterThan(30);
    await connectAs(database.adminUrl, self, async ({ refusal, rows }) => {
      const outcomes = new Set<string>();
      for (const table of foreign)
        for (const statement of [
          `select * from ${table}`,
          `select count(*) from ${table}`,
          `insert into ${table} default values`,
          `update ${table} set id = null`,
          `delete from ${table}`,
          `truncate ${table}`,
          `lock table ${table} in access share mode`,
          `copy ${table} to stdout`,
        ])
          outcomes.add(await refusal(statement));
      expect([...outcomes]).toEqual([denied]);
      // The positive control: its own it reads, and by the same words.
      expect(await rows(`select count(*)::int as n from ${self}.employees`)).toEqual([{ n: 4 }]);
    });
  }
});

it("lets the platform's login read no organisation, and write neither the queue nor the ground", async () => {
  const tables = (await Promise.all([...database.schemas, "jobs"].map(relationsOf))).flat();
  expect(tables.length).toBeGreaterThan(20);
  await connectAs(database.adminUrl, "vekt_platform", async ({ refusal, rows }) => {
    for (const table of tables) expect(await refusal(`select * from ${table}`), table).toBe(denied);
    expect(await rows("select count(*)::int as n from organisations")).toEqual([{ n: 2 }]);
  });
});

it("lets the queue's login read neither organisations nor the platform", async () => {
  const tables = (await Promise.all([...database.schemas, "platform"].map(relationsOf))).flat();
  await connectAs(database.adminUrl, "vekt_jobs", async ({ refusal }) => {
    for (const table of tables) expect(await refusal(`select * from ${table}`), table).toBe(denied);
  });
});

it("gives no login of the running app any DDL", async () => {
  const schema = database.schemas[0];
  const ddl = [
    `create table ${schema}.extra (id int)`,
    "create table extra (id int)",
    "create temp table extra (id int)",
    "create table public.extra (id int)",
    "create table app.extra (id int)",
    "create table ext.extra (id int)",
    "create schema extra",
    "create role extra",
    "create extension citext",
    `create view ${schema}.extra as select 1 as one`,
    `create function ${schema}.extra() returns int language sql as 'select 1'`,
    "create or replace function app.norm(text) returns text language sql as 'select $1'",
    `drop table ${schema}.customers`,
    `alter table ${schema}.customers add column extra text`,
    `alter table ${schema}.customers disable trigger all`,
    `drop trigger log_insert on ${schema}.customers`,
    `create index on ${schema}.customers (name)`,
    `truncate ${schema}.customers`,
    `drop schema ${schema} cascade`,
    `alter role ${schema} superuser`,
    `grant select on ${schema}.customers to public`,
  ];
  // Some objects that a login can't even see are "not found" (42P01 table, 3F000 schema) or need ownership (42501).
  for (const login of [schema, "vekt_platform"])
    await connectAs(database.adminUrl, login, async ({ refusal }) => {
      for (const statement of ddl) {
        const expected =
          statement.startsWith("grant") && login === schema ? ["42501", "01007", "none"] : [denied, "3F000"];
        expect(expected, `${login}: ${statement}`).toContain(await refusal(statement));
      }
    });
});

it("keeps the change log: nobody's login changes or takes away what is written there", async () => {
  const schema = database.schemas[0];
  await connectAs(database.adminUrl, schema, async ({ refusal, rows }) => {
    for (const statement of [
      "update change_log set actor_id = row_id",
      "delete from change_log",
      "truncate change_log",
      "update batches set label = ''",
      "delete from batches",
      "update migrations set version = 99",
      "insert into migrations (version, name) values (99, 'x')",
      "select setval('change_log_id_seq', 1)",
    ])
      expect(await refusal(statement), statement).toBe(denied);
    expect((await rows("select id from change_log")).length).toBeGreaterThan(0);
  });
});

it("lets no login become another", async () => {
  const [one, two] = database.schemas;
  await connectAs(database.adminUrl, one, async ({ refusal, rows }) => {
    for (const role of [two, "vekt_owner", "vekt_platform", "vekt_jobs", "postgres"]) {
      expect(await refusal(`set role ${role}`), role).toBe(denied);
      expect(await refusal(`set session authorization ${role}`), role).toBe(denied);
      expect(await refusal(`do $$ begin set local role ${role}; end $$`), role).toBe(denied);
      expect(await refusal(`select set_config('role', '${role}', true)`), role).toBe(denied);
    }
    // The way that a shared login leaves open: one SELECT that switches the role and then runs a query's text.
    const smuggled = `select set_config('search_path', '${two}', true), query_to_xml('select * from ${two}.employees', true, true, '')`;
    expect(await refusal(smuggled)).toBe(denied);
    expect(await rows("select current_user::text as name")).toEqual([{ name: one }]);
  });
});

it("has taken back what an injected statement would use", async () => {
  const statements = [
    "select query_to_xml('select 1', true, true, '')",
    "select cursor_to_xml('x', 1, true, true, '')",
    "select table_to_xml('employees', true, true, '')",
    "select schema_to_xml('platform', true, true, '')",
    "select database_to_xml(true, true, '')",
    "select * from ts_stat('select ''a''::tsvector')",
    "select ts_rewrite('a'::tsquery, 'select ''a''::tsquery, ''b''::tsquery')",
    "select lo_create(0)",
    "select lo_from_bytea(0, 'x')",
    "select lo_put(1, 0, 'x')",
    "select pg_cancel_backend(1)",
    "select pg_terminate_backend(1)",
    "select pg_read_file('/etc/passwd')",
    "select pg_ls_dir('/')",
    "copy employees to program 'id'",
    "copy employees to '/tmp/stolen'",
    "select * from pg_stat_activity",
    "select * from pg_stat_all_tables",
    "select * from pg_stat_user_tables",
    "select * from pg_views",
    "select * from pg_roles",
    "select * from pg_authid",
    "select * from pg_shadow",
    "create temp table t ()",
  ];
  for (const login of logins)
    await connectAs(database.adminUrl, login, async ({ refusal }) => {
      for (const statement of statements)
        expect([denied, "42P01"], `${login}: ${statement}`).toContain(await refusal(statement));
    });
});

it("has no login that owns anything or may do more than its share", async () => {
  await admin(async ({ rows }) => {
    // Other tests of the run make organisations on the same server.
    expect(logins.length).toBeGreaterThanOrEqual(4);
    const owned = `
      select r.rolname as login, d.classid::regclass::text as what, d.objid
        from pg_shdepend d join pg_roles r on r.oid = d.refobjid
       where d.deptype = 'o' and r.rolcanlogin and not r.rolsuper and r.rolname <> 'vekt_jobs'`;
    expect(await rows(owned)).toEqual([]);
    const queue = await rows<{ schema: string }>(`
      select distinct n.nspname as schema from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relowner = 'vekt_jobs'::regrole and n.nspname <> 'pg_toast'`);
    expect(queue).toEqual([{ schema: "jobs" }]);
    const mighty = `
      select rolname from pg_roles where rolcanlogin and not rolsuper
         and (rolcreaterole or rolcreatedb or rolreplication or rolbypassrls)`;
    expect(await rows(mighty)).toEqual([]);
    const members = `
      select m.roleid::regrole::text as role, m.member::regrole::text as member from pg_auth_members m
        join pg_roles r on r.oid = m.member where not r.rolsuper and m.roleid::regrole::text !~ '^pg_'`;
    expect(await rows(members)).toEqual([]);
    // The positive control: the same words find what vekt_owner owns.
    expect(
      (await rows(owned.replace("r.rolcanlogin and", "r.rolname = 'vekt_owner' and"))).length,
    ).toBeGreaterThan(50);
  });
});

it("holds each login to its limits of time", async () => {
  await connectAs(database.adminUrl, database.schemas[0], async ({ rows }) => {
    const names = ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout", "timezone"];
    const found = await rows<{ value: string }>(
      `select current_setting(name) as value from unnest('{${names.join(",")}}'::text[]) with ordinality n(name, i) order by i`,
    );
    expect(found.map((row) => row.value)).toEqual(["10s", "3s", "15s", "UTC"]);
  });
});

it("writes nothing for an organisation unless it is said who acts", async () => {
  await connectAs(database.adminUrl, database.schemas[0], async ({ refusal }) => {
    expect(await refusal("insert into customers (name, country) values ('X', 'SE')")).toBe("42704");
  });
});
