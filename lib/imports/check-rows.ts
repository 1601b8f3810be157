import { eq, sql } from "drizzle-orm";
import { type ImportCounts, imports } from "@/db/tenant/schema/imports";
import type { Ctx } from "@/lib/core/context";
import { lookUp } from "./look-up";
import { readLookups } from "./lookups";
import { type FileRow, type PlannedRow, planRows } from "./plan-rows";
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
  await allowLongStep(ctx);
  const rows = await nextRows(ctx, job.id, after);
  const last = rows.at(-1);
  if (!last) return null;
  const planned = await planRows(ctx, job, await readLookups(ctx), rows, { seen });
  await noteOutcomes(ctx, job.id, planned);
  addUp(counts, planned);
  await ctx.tx.update(imports).set({ position: last.number, counts }).where(eq(imports.id, job.id));
  return last.number;
}

/** The next rows of the file after the one of a number, in its order. */
export const nextRows = (ctx: Ctx, importId: string, after: number, which = sql`true`): Promise<FileRow[]> =>
  lookUp<FileRow>(
    ctx,
    sql`select number, cells from import_rows
         where import_id = ${importId} and number > ${after} and ${which} order by number limit ${rowsAtATime}`,
  );

/** What waits to get into the indexes of words is taken in by pieces as large as the memory for it. */
export async function allowLongStep({ tx }: Ctx): Promise<void> {
  await tx.execute(
    sql`set local statement_timeout = '60s'; set local lock_timeout = '60s'; set local work_mem = '64MB'`,
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
