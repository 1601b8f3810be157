import { eq, sql } from "drizzle-orm";
import { importMappings, imports } from "@/db/tenant/schema/imports";
import type { Ctx } from "@/lib/core/context";
import { watchColumn } from "./column-facts";
import { readRows } from "./files/read-rows";
import { FileRefused, type NumberedRow } from "./files/refused";
import { guessColumns, signatureOf } from "./guess-columns";
import { storedFile, type Within } from "./stored-file";

type Import = typeof imports.$inferSelect;

const atATime = 5000;
/** The apostrophe that our own files put before what a spreadsheet would compute: "'+46 40 12 34 56", "'-Plus AB". A formula stays text. */
const madeHarmless = /^'(?=[+\-@])/;

/**
 * Reads the file into rows, a few thousand in each transaction, and says of each column what it holds and what it may be.
 * Broken off, it begins anew.
 */
export async function stageRows(within: Within, job: Import): Promise<void> {
  await within((ctx) => forgetRows(ctx, job.id));
  const columns: ReturnType<typeof watchColumn>[] = [];
  let some: NumberedRow[] = [];
  let count = 0;
  const flush = async () => {
    if (some.length > 0) await within((ctx) => keepRows(ctx, job.id, some, count));
    some = [];
  };
  let isHeader = true;
  for await (const row of readRows(storedFile(within, job.id, job.byteCount), job)) {
    row.cells = row.cells.map((cell) => cell.replaceAll("\0", "").replace(madeHarmless, ""));
    if (isHeader) {
      columns.push(...row.cells.map((header) => watchColumn(header.trim())));
      isHeader = false;
      continue;
    }
    row.cells.forEach((cell, place) => {
      while (columns.length <= place) columns.push(watchColumn(""));
      const text = cell.replaceAll("\u00a0", " ").trim();
      if (text !== "") columns[place]?.see(text);
    });
    some.push(row);
    count++;
    if (some.length === atATime) await flush();
  }
  await flush();
  if (count === 0) throw new FileRefused("empty");
  await within((ctx) =>
    finish(
      ctx,
      job,
      columns.map((column) => column.result()),
      count,
    ),
  );
}

async function forgetRows({ tx }: Ctx, importId: string): Promise<void> {
  await tx.execute(sql`set local statement_timeout = '120s'`);
  await tx.execute(sql`delete from import_rows where import_id = ${importId}`);
  await tx.update(imports).set({ position: 0, counts: {} }).where(eq(imports.id, importId));
}

async function keepRows({ tx }: Ctx, importId: string, rows: NumberedRow[], position: number): Promise<void> {
  await tx.execute(sql`
    insert into import_rows (import_id, number, cells)
    select ${importId}::uuid, r.number, r.cells
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (number integer, cells text[])`);
  await tx.update(imports).set({ position }).where(eq(imports.id, importId));
}

async function finish({ tx }: Ctx, job: Import, columns: Import["columns"], rowCount: number): Promise<void> {
  const signature = signatureOf(
    job.kind,
    columns.map(({ header }) => header),
  );
  const [remembered] = await tx
    .select({ mapping: importMappings.mapping })
    .from(importMappings)
    .where(eq(importMappings.signature, signature));
  const mapping = remembered?.mapping ?? guessColumns(job.kind, columns);
  await tx
    .update(imports)
    .set({ state: "columns", columns, mapping, rowCount, position: 0 })
    .where(eq(imports.id, job.id));
}
