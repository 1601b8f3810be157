import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export type Migration = { version: number; name: string; sql: string };

const here = path.join(process.cwd(), "db");

/** The migrations of `platform` or of an organisation, in order; files are named `0001_what-it-does.sql`. */
export function readMigrations(kind: "platform" | "tenant"): Migration[] {
  const folder = path.join(here, kind, "migrations");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort()
    .map((file) => ({
      version: Number(file.slice(0, 4)),
      name: file.slice(5, -4),
      sql: readFileSync(path.join(folder, file), "utf8"),
    }));
}

/** The organisation's views, each `create view` in a file of its own. */
export function readViews(): { name: string; sql: string }[] {
  const folder = path.join(here, "tenant", "views");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort()
    .map((file) => ({
      name: file.slice(0, -4).replaceAll("-", "_"),
      sql: readFileSync(path.join(folder, file), "utf8"),
    }));
}

export function readBootstrap(): string {
  return readFileSync(path.join(here, "bootstrap.sql"), "utf8");
}

/** What is run once the queue's own tables stand. */
export function readJobFunctions(): string {
  return readFileSync(path.join(here, "job-functions.sql"), "utf8");
}

/** Fills in a tenant migration for one schema: its name, its collation, and the change log's triggers. */
export function fillIn(sql: string, schema: string, collation: string): string {
  return sql
    .replace(/^\{\{change_log (\w+) (.+)\}\}$/gm, (_, table: string, customer: string) =>
      changeLogTriggers(table, customer),
    )
    .replaceAll("__schema__", schema)
    .replaceAll("__collation__", collation);
}

/** From here on a statement counts as a bulk edit, for which asking the catalogue pays. */
const manyRows = 20;

/**
 * One trigger function a table, with its schema written out: under a distributed schema neither search_path
 * nor TG_TABLE_NAME can be relied on. Statement level, so that a bulk write is logged by one insert.
 */
function changeLogTriggers(table: string, customer: string): string {
  const columns = "batch_id, actor_id, verb, table_name, row_id, customer_id, operation, old, new";
  const origin = `current_setting('app.batch')::uuid, current_setting('app.actor')::uuid, current_setting('app.verb'), '${table}'`;
  const quoted = (text: string) => text.replaceAll("'", "''");
  const bare = (row: string) => `to_jsonb(${row}) - '{search,match_keys,weighted_value}'::text[]`;
  return `
create or replace function log_${table}() returns trigger language plpgsql as $$
declare
  always text[];
  sometimes text[];
begin
  if tg_op = 'INSERT' then
    insert into __schema__.change_log (${columns})
    select ${origin}, r.id, ${customer}, 'insert', null, ${bare("r")} from new_rows r;
  elsif tg_op = 'DELETE' then
    insert into __schema__.change_log (${columns})
    select ${origin}, r.id, ${customer}, 'delete', ${bare("r")}, null from old_rows r;
  elsif (select count(*) from (select from new_rows limit ${manyRows}) few) < ${manyRows} then
    insert into __schema__.change_log (${columns})
    select ${origin}, r.id, ${customer}, 'update', d.old, d.new
      from new_rows r
      join old_rows o using (id)
      cross join lateral (
        select jsonb_object_agg(key, a.value) as old, jsonb_object_agg(key, b.value) as new
          from jsonb_each(${bare("o")}) a join jsonb_each(${bare("r")}) b using (key)
         where a.value is distinct from b.value) d
     where d.new is not null;
  else
    -- A bulk edit changes the same few columns of all rows: first which, then their values alone.
    execute app.changed_columns_sql('__schema__.${table}') into always, sometimes;
    if always || sometimes <> '{}' then
      execute 'insert into __schema__.change_log (${columns})
        select ${quoted(origin)}, r.id, ${quoted(customer)}, ''update'', '
        || app.changed_values_sql('o', always, sometimes) || ', ' || app.changed_values_sql('r', always, sometimes)
        || ' from new_rows r join old_rows o using (id) where ' || app.any_changed_sql(always, sometimes);
    end if;
  end if;
  return null;
end $$;
create or replace trigger log_insert after insert on ${table} referencing new table as new_rows
  for each statement execute function log_${table}();
create or replace trigger log_delete after delete on ${table} referencing old table as old_rows
  for each statement execute function log_${table}();
create or replace trigger log_update after update on ${table} referencing old table as old_rows new table as new_rows
  for each statement execute function log_${table}();`;
}
