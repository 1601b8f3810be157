import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { rolePassword } from "@/db/config";
import { cloneDatabase, type TestDatabase, testSecretKey } from "./postgres";

let first: TestDatabase;
let second: TestDatabase;

beforeAll(async () => {
  first = await cloneDatabase();
  second = await cloneDatabase();
});
afterAll(() => Promise.all([first.drop(), second.drop()]));

async function query(connectionString: string, text: string) {
  const client = new pg.Client(connectionString);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

it("gives each caller a database of its own, with both organisations' schemas", async () => {
  expect(first.name).not.toBe(second.name);
  await query(first.adminUrl, "create table public.mark ()");
  const present = "select to_regclass('public.mark') is not null as present";
  expect(await query(first.adminUrl, present)).toEqual([{ present: true }]);
  expect(await query(second.adminUrl, present)).toEqual([{ present: false }]);
  const rows = await query(second.adminUrl, "select schema_name as name from platform.tenant_schemas");
  expect(rows.map((row) => row.name).toSorted()).toEqual([...second.schemas].toSorted());
});

it("lets an organisation's own login in", async () => {
  const url = new URL(first.adminUrl);
  url.username = first.schemas[0];
  url.password = rolePassword(testSecretKey, first.schemas[0]);
  expect(await query(url.href, "select current_schema as name")).toEqual([{ name: first.schemas[0] }]);
});
