import { and, asc, eq, gt, sql } from "drizzle-orm";
import { type ImportCounts, importRows, imports } from "@/db/tenant/schema/imports";
import type { Ctx } from "@/lib/core/context";
import { readLookups } from "./lookups";
import { type PlannedRow, planRows } from "./plan-rows";
import { type SeenKeys, seenKeys } from "./seen-keys";
import type { Within } from "./stored-file";

type Import = typeof imports.$inferSelect;

export const rowsAtATime = 2000;

/** The dry run: what would become of each row, a few thousand in each transaction. Broken off, it begins anew. */
export async function checkRows(within: Within, job: Import): Promise<void> {
  await within((ctx) => forgetOutcomes(ctx, job.id));
  const seen = seenKeys(job.rowCount * 5);
  const counts: ImportCounts = {};
  let after = 0;
  for (;;) {
    const last = await within((ctx) => checkSome(ctx, job, after, seen, counts));
    if (last === null) break;
    after = last;
  }
  await within(({ tx }) =>
    tx.update(imports).set({ state: "checked", counts, position: 0 }).where(eq(imports.id, job.id)),
  );
}

async function forgetOutcomes({ tx }: Ctx, importId: string): Promise<void> {
  await tx.execute(sql`set local statement_timeout = '120s'`);
  await tx.execute(
    sql`update import_rows set outcome = null, detail = null where import_id = ${importId} and outcome is not null`,
  );
  await tx.update(imports).set({ position: 0, counts: {} }).where(eq(imports.id, importId));
}

async function checkSome(
  ctx: Ctx,
  job: Import,
  after: number,
  seen: SeenKeys,
  counts: ImportCounts,
): Promise<number | null> {
  await preferIndexes(ctx);
  const rows = await ctx.tx
    .select({ number: importRows.number, cells: importRows.cells })
    .from(importRows)
    .where(and(eq(importRows.importId, job.id), gt(importRows.number, after)))
    .orderBy(asc(importRows.number))
    .limit(rowsAtATime);
  const last = rows.at(-1);
  if (!last) return null;
  const planned = await planRows(ctx, job, await readLookups(ctx), rows, { seen });
  await noteOutcomes(ctx, job.id, planned);
  addUp(counts, planned);
  await ctx.tx.update(imports).set({ position: last.number, counts }).where(eq(imports.id, job.id));
  return last.number;
}

/** While a table fills, the planner knows it as it was when empty, and would walk it for each row. */
export async function preferIndexes({ tx }: Ctx): Promise<void> {
  await tx.execute(
    sql`set local enable_seqscan = off; set local statement_timeout = '60s'; set local lock_timeout = '60s'`,
  );
}

export async function noteOutcomes({ tx }: Ctx, importId: string, planned: PlannedRow[]): Promise<void> {
  const noted = planned
    .filter(({ outcome }) => outcome !== "new")
    .map(({ number, outcome, detail }) => ({ number, outcome, detail }));
  if (noted.length === 0) return;
  await tx.execute(sql`
    update import_rows t set outcome = r.outcome, detail = r.detail
      from jsonb_to_recordset(${JSON.stringify(noted)}::jsonb) as r (number integer, outcome text, detail jsonb)
     where t.import_id = ${importId} and t.number = r.number`);
}

export function addUp(counts: ImportCounts, planned: PlannedRow[]): void {
  for (const { outcome } of planned) counts[outcome] = (counts[outcome] ?? 0) + 1;
}
