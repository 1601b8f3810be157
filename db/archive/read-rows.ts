import { sql } from "drizzle-orm";
import { readInStretches } from "../read-in-stretches";
import type { TenantTx } from "../transaction";
import { type ArchiveTable, type Ask, describeTables, filesSql, rowsSql } from "./describe-tables";

const rowsAtATime = 2000;
const filesAtATime = 20;

export const asker =
  (tx: TenantTx): Ask =>
  async (text) =>
    (await tx.execute(sql.raw(text))).rows;

export const readTables = (tx: TenantTx): Promise<ArchiveTable[]> => describeTables(asker(tx));

/** All rows of a table as JSON texts, some thousand at a time; nothing is held. */
export async function* readRows(tx: TenantTx, table: ArchiveTable): AsyncGenerator<string[]> {
  for await (const rows of await readInStretches(tx, sql.raw(rowsSql(table)), rowsAtATime))
    yield rows.map(({ row }) => String(row));
}

/** All files of a table. */
export async function* readFiles(tx: TenantTx, table: ArchiveTable) {
  const text = filesSql(table);
  if (text === "") return;
  for await (const rows of await readInStretches(tx, sql.raw(text), filesAtATime))
    for (const { path, bytes } of rows) yield { path: String(path), bytes: bytes as Buffer };
}
