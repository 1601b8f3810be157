import { afterAll, beforeAll, expect, it } from "vitest";
import { withAdmin } from "@/db/admin";
import { checkTenants } from "@/db/check-tenants";
import { renewPasswords } from "@/db/provision-tenant";
import { tenantVersion } from "@/db/versions";
import { connectAs } from "@/tests/support/connect-as";
import { cloneDatabase, type TestDatabase, testSecretKey } from "@/tests/support/postgres";

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.drop());

const query = (text: string) => connectAs(database.adminUrl, null, ({ rows }) => rows(text));
const check = () => checkTenants({ adminUrl: database.adminUrl });
/** The faults of this database; other tests' logins on the same server are none of them. */
const faults = async () =>
  (await check()).findings.filter((finding) => finding.fault !== "is a login without a schema");

it("finds nothing wrong with what was just made, and leaves nothing behind", async () => {
  const schemas = "select count(*)::int as n from pg_namespace";
  const before = await query(schemas);
  expect(await faults()).toEqual([]);
  expect((await check()).schemas).toBe(2);
  expect(await query(schemas)).toEqual(before);
});

it("finds every kind of fault that is planted", async () => {
  const [one, two] = database.schemas;
  const planted: [string, string, string, RegExp][] = [
    [
      `alter table ${one}.customers add extra text`,
      `alter table ${one}.customers drop extra`,
      one,
      /has column customers\.extra text/,
    ],
    [
      `drop index ${one}.cases_customer`,
      `create index cases_customer on ${one}.cases (customer_id) where customer_id is not null`,
      one,
      /lacks index .*cases_customer/,
    ],
    [
      `alter table ${one}.customers alter directions type varchar(9)`,
      `alter table ${one}.customers alter directions type text`,
      one,
      /customers\.directions/,
    ],
    [
      `grant truncate on ${one}.cases to ${one}`,
      `revoke truncate on ${one}.cases from ${one}`,
      one,
      /r cases/,
    ],
    [
      `grant usage on schema ${one} to ${two}; grant select on ${one}.cases to ${two}`,
      `revoke all on ${one}.cases from ${two}; revoke all on schema ${one} from ${two}`,
      one,
      /r cases/,
    ],
    [
      `update platform.tenant_schemas set schema_version = 0, migration_error = 'boom' where schema_name = '${two}'`,
      `update platform.tenant_schemas set schema_version = ${tenantVersion}, migration_error = null where schema_name = '${two}'`,
      two,
      /at version 0 of \d+: boom/,
    ],
    ["create schema t_unlisted", "drop schema t_unlisted", "t_unlisted", /not listed/],
    [
      `insert into ${two}.case_sums select gen_random_uuid(), 'day', 'won', null, null, null, null, null, null, 'SEK', null, null, now(), 1, 0, 0, 0, 0, 0, 0, 0`,
      `delete from ${two}.case_sums`,
      two,
      /keeps 1 sums of cases that are wrong/,
    ],
    [
      `insert into ${two}.case_states (case_id, until_at, existed) values (gen_random_uuid(), now(), false)`,
      `delete from ${two}.case_states`,
      two,
      /keeps 1 rows of cases' history/,
    ],
    [
      `insert into ${two}.case_stay_sums select gen_random_uuid(), 'end', now(), gen_random_uuid(), null, null, null, null, 1, 0`,
      `delete from ${two}.case_stay_sums`,
      two,
      /keeps 1 sums of cases' stays that are wrong/,
    ],
    [
      `insert into ${two}.case_move_sums select gen_random_uuid(), 'half', now(), now(), null, null, null, 'won', 'SEK', null, null, 1, 1, 0, 0`,
      `delete from ${two}.case_move_sums`,
      two,
      /keeps 1 parts of the reports/,
    ],
    [`grant vekt_owner to ${two}`, `revoke vekt_owner from ${two}`, two, /member of vekt_owner/],
    [`alter role ${two} createrole`, `alter role ${two} nocreaterole`, two, /may do more/],
    [
      `alter table ${two}.cases owner to postgres`,
      `alter table ${two}.cases owner to vekt_owner`,
      two,
      /does not own/,
    ],
    [
      `update platform.tenant_schemas set claimed_at = null where schema_name = '${two}'`,
      `update platform.tenant_schemas set claimed_at = now() where schema_name = '${two}'`,
      two,
      /not claimed/,
    ],
  ];
  for (const [plant, mend, subject, fault] of planted) {
    await query(plant);
    const found = await faults();
    await query(mend);
    expect(found, plant).toContainEqual({ subject, fault: expect.stringMatching(fault) });
  }
});

it("finds a login that nothing belongs to", async () => {
  const stray = `t_${"z".repeat(26)}`;
  await query(`create role ${stray} login`);
  const { findings } = await check();
  await query(`drop role ${stray}`);
  expect(findings).toContainEqual({ subject: stray, fault: "is a login without a schema" });
});

it("gives logins the passwords of a new key, and takes the old ones away", async () => {
  const [schema] = database.schemas;
  const enter = () => connectAs(database.adminUrl, schema, ({ rows }) => rows("select 1 as one"));
  await withAdmin(database.adminUrl, (client) => renewPasswords(client, `${testSecretKey}-new`, [schema]));
  await expect(enter()).rejects.toMatchObject({ code: "28P01" });
  await withAdmin(database.adminUrl, (client) => renewPasswords(client, testSecretKey, [schema]));
  expect(await enter()).toEqual([{ one: 1 }]);
});
