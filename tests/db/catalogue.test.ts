import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { is, sql } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import {
  getTableConfig,
  getViewConfig,
  type PgColumn,
  type PgTable,
  type PgView,
  PgTable as TableClass,
  PgView as ViewClass,
} from "drizzle-orm/pg-core";
import { expect, it } from "vitest";
import { tenantTransaction } from "@/db/transaction";
import { connectAs } from "@/tests/support/connect-as";
import { useDatabase } from "@/tests/support/context";

type Column = { name: string; type: string; notNull: boolean };

const database = useDatabase();

/** Everything that the TypeScript files of a folder declare. */
async function declared(folder: string): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ts")))
    found.push(...Object.values(await import(/* @vite-ignore */ resolve(folder, file))));
  return found;
}

const nameOf = (column: PgColumn) => (column.keyAsName ? toSnakeCase(column.name) : column.name);
const columnsOf = (columns: PgColumn[]): Column[] =>
  columns
    .map((column) => ({
      name: nameOf(column),
      type: column
        .getSQLType()
        .replace(", ", ",")
        .replace("varchar", "character varying")
        .replace(/^time$/, "time without time zone"),
      notNull: column.notNull,
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));

const columnsInDatabase = (relation: string) =>
  connectAs(database().adminUrl, null, ({ rows }) =>
    rows<Column>(
      `select attname as name, format_type(atttypid, atttypmod) as type, attnotnull as "notNull"
         from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attname collate "C"`,
      [relation],
    ),
  );

const relationsInDatabase = async (schema: string, kind: "r" | "v") =>
  (
    await connectAs(database().adminUrl, null, ({ rows }) =>
      rows<{ name: string }>(
        `select relname as name from pg_class where relnamespace = $1::regnamespace and relkind = $2 order by relname collate "C"`,
        [schema, kind],
      ),
    )
  ).map((row) => row.name);

it("declares each table of an organisation as the catalogue has it", async () => {
  const [schema] = database().schemas;
  const tables = (await declared("db/tenant/schema")).filter((value): value is PgTable =>
    is(value, TableClass),
  );
  expect(tables.map((table) => getTableConfig(table).name).toSorted()).toEqual(
    (await relationsInDatabase(schema, "r")).filter((name) => name !== "migrations"),
  );
  for (const table of tables) {
    const { name, columns, schema: fixed } = getTableConfig(table);
    expect(fixed, name).toBeUndefined();
    expect(columnsOf(columns), name).toEqual(await columnsInDatabase(`${schema}.${name}`));
  }
});

it("declares each table of the platform as the catalogue has it", async () => {
  const tables = (await declared("db/platform/schema")).filter((value): value is PgTable =>
    is(value, TableClass),
  );
  expect(tables.map((table) => getTableConfig(table).name).toSorted()).toEqual(
    (await relationsInDatabase("platform", "r")).filter((name) => name !== "migrations"),
  );
  for (const table of tables) {
    const { name, columns } = getTableConfig(table);
    expect(columnsOf(columns), name).toEqual(await columnsInDatabase(`platform.${name}`));
  }
});

it("declares each view as the catalogue has it, and nothing as always there that may be missing", async () => {
  const [schema] = database().schemas;
  const views = (await declared("db/tenant/views")).filter((value): value is PgView => is(value, ViewClass));
  expect(views.map((view) => getViewConfig(view).name).toSorted()).toEqual(
    await relationsInDatabase(schema, "v"),
  );
  const origin = {
    actorId: "00000000-0000-7000-8000-000000000001",
    batchId: crypto.randomUUID(),
    verb: "test",
  };
  await tenantTransaction(schema, "write", origin, (tx) =>
    tx.execute(sql`
      with p as (insert into case_pipelines (names) values ('{}') returning id),
           s as (insert into case_statuses (kind, pipeline_id, names, position, probability_percent)
                 select 'open', id, '{}'::jsonb, 1, 50 from p union all select 'won', null, '{}', 2, 100
                 returning id, kind, pipeline_id, probability_percent)
      insert into cases (title, status_id, status_kind, pipeline_id, currency, probability_percent, closed_on)
      select 'bare', id, kind, pipeline_id, 'SEK', probability_percent, case kind when 'won' then '2026-11-22'::date end from s`),
  );
  await tenantTransaction(schema, "write", origin, (tx) =>
    tx.execute(sql`
      with c as (insert into customers (name, country) values ('bare', 'SE') returning id),
           o as (insert into orders (number, title, customer_id, currency, language, ordered_on, customer_name)
                 select 'bare', 'bare', id, 'SEK', 'sv', '2026-11-22', 'bare' from c returning id)
      insert into order_lines (order_id) select id from o`),
  );
  for (const view of views) {
    const { name, selectedFields } = getViewConfig(view);
    const columns = columnsOf(Object.values(selectedFields) as PgColumn[]);
    const plain = ({ name, type }: Column) => ({ name, type });
    expect(columns.map(plain), name).toEqual((await columnsInDatabase(`${schema}.${name}`)).map(plain));
    const rows = await connectAs(database().adminUrl, schema, ({ rows }) => rows(`select * from ${name}`));
    expect(rows.length, name).toBeGreaterThan(0);
    for (const { name: column } of columns.filter((c) => c.notNull))
      expect(
        rows.filter((row) => row[column] === null),
        `${name}.${column}`,
      ).toEqual([]);
  }
});

it("reads views with the rights of who asks", async () => {
  const found = await connectAs(database().adminUrl, null, ({ rows }) =>
    rows(`select n.nspname, relname from pg_class join pg_namespace n on n.oid = relnamespace
           where relkind = 'v' and n.nspname ~ '^t_' and not coalesce(reloptions, '{}') @> '{security_invoker=true}'`),
  );
  expect(found).toEqual([]);
});

it("has the same tables, columns, keys, indexes, triggers and rights in each organisation's schema", async () => {
  const { describeSchema } = await import("@/db/describe-schema");
  const [one, two] = await Promise.all(
    database().schemas.map((schema) =>
      connectAs(database().adminUrl, null, ({ rows }) =>
        describeSchema((text, values) => rows(text, values), schema),
      ),
    ),
  );
  // Swedish and Norwegian alphabets differ in the name indexes, and in nothing else.
  const alike = (lines: string[] | undefined) =>
    lines?.map((line) => line.replaceAll(/(sv|nb)-x-icu/g, "…-x-icu"));
  expect(alike(one)).toEqual(alike(two));
  expect(one?.length).toBeGreaterThan(200);
});

it("keeps every organisation to itself: no key, view or trigger reaches into another schema", async () => {
  const reaching = await connectAs(database().adminUrl, null, ({ rows }) =>
    rows(`select conname from pg_constraint c join pg_class a on a.oid = c.conrelid join pg_class b on b.oid = c.confrelid
           where c.contype = 'f' and a.relnamespace <> b.relnamespace`),
  );
  expect(reaching).toEqual([]);
  const keyless = await connectAs(database().adminUrl, null, ({ rows }) =>
    rows(`select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname ~ '^t_' and relkind = 'r' and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)`),
  );
  expect(keyless).toEqual([]);
  // A row that goes with another would leave no trace in the log; what is not logged says nothing of its own.
  const cascading = await connectAs(database().adminUrl, null, ({ rows }) =>
    rows(
      `select conname from pg_constraint where contype = 'f' and confdeltype <> 'a' and connamespace::regnamespace::text ~ '^(t_|platform)'
          and (connamespace::regnamespace::text = 'platform'
            or exists (select from pg_trigger where tgrelid = conrelid and tgname = 'log_delete'))`,
    ),
  );
  expect(cascading).toEqual([]);
});
