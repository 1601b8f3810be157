import { createHash } from "node:crypto";
import type pg from "pg";
import { asOwner } from "../admin";
import { checkedSchemaName } from "../names";
import { type ArchiveTable, describeTables, quoted, rowsSql } from "./describe-tables";

/** A table of an archive: its rows as JSON texts, some at a time, and a file's bytes by its path. */
export type ArchiveSource = {
  rows: (table: string) => AsyncIterable<string[]>;
  file: (path: string) => Promise<Buffer>;
};
export type Filled = { name: string; rows: number; sha256: string }[];

/**
 * Puts an archive's rows in the place of all that a schema holds, past its triggers: the log came with the rows. `last` is
 * done in the same transaction, so that there is all of it or nothing; what it adds is not counted among the archive's. Keys are
 * checked at the end, since tables refer to each other in circles.
 */
export async function fillTenant(
  client: pg.Client,
  schema: string,
  source: ArchiveSource,
  last: () => Promise<void>,
): Promise<Filled> {
  const ask = async (text: string) => (await client.query(text)).rows;
  return asOwner(client, `${checkedSchemaName(schema)}, app, ext`, async () => {
    await client.query("set local timezone = 'UTC'");
    const tables = await describeTables(ask);
    const everyTable = await ask(
      "select relname as name from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r' and relname <> 'migrations'",
    );
    const keys = await ask(
      "select conrelid::regclass::text as name, conname as key from pg_constraint where contype = 'f' and not condeferrable and connamespace = current_schema()::regnamespace",
    );
    for (const { name, key } of keys)
      await ask(`alter table ${name} alter constraint ${quoted(String(key))} deferrable initially deferred`);
    const names = everyTable.map(({ name }) => quoted(String(name)));
    for (const name of names) await ask(`alter table ${name} disable trigger user`);
    await ask(`truncate ${names.join(", ")}`);
    // Rows come quicker without the many ways to find them, which are made anew at the end.
    const indexes = await ask(`
      select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as text
        from pg_index i join pg_class c on c.oid = indrelid and relnamespace = current_schema()::regnamespace
       where not exists (select from pg_constraint where conindid = indexrelid)`);
    for (const { name } of indexes) await ask(`drop index ${name}`);
    for (const table of tables) await fillTable(client, table, source);
    const filled: Filled = [];
    for (const table of tables) filled.push({ name: table.name, ...(await hashTable(client, table)) });
    await last();
    await ask("set constraints all immediate; set local maintenance_work_mem = '256MB'");
    for (const { text } of indexes) await ask(String(text));
    for (const name of names) await ask(`alter table ${name} enable trigger user`);
    for (const { name, key } of keys)
      await ask(`alter table ${name} alter constraint ${quoted(String(key))} not deferrable`);
    return filled;
  });
}

async function fillTable(client: pg.Client, table: ArchiveTable, source: ArchiveSource): Promise<void> {
  const columns = table.columns.map(({ name }) => quoted(name)).join(", ");
  const files = table.columns.filter(({ isFile }) => isFile).map(({ name }) => name);
  for await (const rows of source.rows(table.name)) {
    const whole =
      files.length > 0 ? await Promise.all(rows.map((row) => withFiles(row, files, source))) : rows;
    await client.query(
      `insert into ${quoted(table.name)} (${columns}) overriding system value
       select ${columns} from jsonb_populate_recordset(null::${quoted(table.name)}, $1::jsonb)`,
      [`[${whole.join(",")}]`],
    );
  }
  for (const column of table.numbered)
    await client.query(
      `select setval(pg_get_serial_sequence('${quoted(table.name)}', '${column}'), coalesce(max(${quoted(column)}), 1), max(${quoted(column)}) is not null)
         from ${quoted(table.name)}`,
    );
}

async function withFiles(row: string, columns: string[], source: ArchiveSource): Promise<string> {
  const values: Record<string, unknown> = JSON.parse(row);
  for (const column of columns) {
    const file = values[column] as { path: string } | null;
    if (file) values[column] = `\\x${(await source.file(file.path)).toString("hex")}`;
  }
  return JSON.stringify(values);
}

const rowsAtATime = 2000;

/** What the archive's own file of the table would be now. */
async function hashTable(client: pg.Client, table: ArchiveTable): Promise<{ rows: number; sha256: string }> {
  const hash = createHash("sha256");
  let count = 0;
  await client.query(`declare archive_rows no scroll cursor for ${rowsSql(table)}`);
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${rowsAtATime} from archive_rows`);
    if (rows.length > 0) hash.update(`${rows.map(({ row }) => row).join("\n")}\n`);
    count += rows.length;
    if (rows.length < rowsAtATime) break;
  }
  await client.query("close archive_rows");
  return { rows: count, sha256: hash.digest("hex") };
}
