import { eq, sql } from "drizzle-orm";
import { batches } from "@/db/tenant/schema/change-log";
import { type ImportCounts, type ImportKind, imports } from "@/db/tenant/schema/imports";
import type { Ctx } from "@/lib/core/context";
import { addUp, allowLongStep, nextRows, noteOutcomes, rowsAtATime } from "./check-rows";
import { readLookups } from "./lookups";
import { makeNamed } from "./make-named";
import { planRows } from "./plan-rows";
import { kindOf } from "./records/kind-of";
import type { Within } from "./stored-file";

/**
 * Writes the rows that the dry run found to be new or to change something. How far it has come is written in the same
 * transaction as the rows, so whoever goes on after a crash does so at the next row. All of it is one batch.
 */
export async function runRows(within: Within, importId: string): Promise<void> {
  while (await within((ctx) => runSome(ctx, importId)));
}

/** What is new has no outcome yet. */
const isWritten = sql`(outcome is null or outcome = 'update')`;

async function runSome(ctx: Ctx, importId: string): Promise<boolean> {
  await allowLongStep(ctx);
  // Two imports take turns, so that the second finds what the first has made.
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('run-import', 0))`);
  const [job] = await ctx.tx.select().from(imports).where(eq(imports.id, importId)).for("update");
  // Stopped meanwhile, or ended by another worker.
  if (job?.state !== "running") return false;
  if (job.position === 0) {
    await nameBatch(ctx, job.fileName);
    job.mapping = await makeNamed(ctx, job);
  }
  const rows = await nextRows(ctx, importId, job.position, isWritten);
  const last = rows.at(-1);
  const counts: ImportCounts = { ...job.counts };
  if (last) {
    const planned = await planRows(ctx, job, await readLookups(ctx), rows, { isRun: true });
    const records = kindOf(job.kind);
    await records.insert(
      ctx,
      planned.flatMap(({ outcome, draft }) => (outcome === "new" && draft ? draft : [])),
    );
    await records.update(
      ctx,
      planned.flatMap(({ outcome, changed }) => (outcome === "update" && changed ? changed : [])),
    );
    await noteOutcomes(ctx, importId, planned);
    addUp(counts, planned);
    await noteSizes(ctx, job.kind, job.counts.new ?? 0, counts.new ?? 0);
  }
  const state = last && rows.length === rowsAtATime ? "running" : "done";
  const position = last?.number ?? job.position;
  const { mapping } = job;
  await ctx.tx.update(imports).set({ state, position, counts, mapping }).where(eq(imports.id, importId));
  return state === "running";
}

const filled: Record<ImportKind, string[]> = {
  customers: ["customers"],
  persons: ["customers"],
  suppliers: ["customers"],
  contacts: ["contacts", "contact_roles"],
  cases: ["cases"],
  products: ["products"],
  notes: ["notes"],
};

/** Each time that four times as many rows have been made, the planner learns it, so that others' lists stay quick meanwhile. */
async function noteSizes({ tx }: Ctx, kind: ImportKind, before: number, after: number): Promise<void> {
  const steps = (count: number) => Math.floor(Math.log(Math.max(count, 400) / 400) / Math.log(4));
  if (steps(after) === steps(before)) return;
  await tx.execute(sql`select note_table_sizes(${sql.param(filled[kind])}::text[])`);
}

async function nameBatch({ tx, batchId, actor }: Ctx, label: string): Promise<void> {
  await tx
    .insert(batches)
    .values({ id: batchId, verb: "import-file", label, actorId: actor.employeeId })
    .onConflictDoNothing();
}
