import { eq, sql } from "drizzle-orm";
import { batches } from "@/db/tenant/schema/change-log";
import { type ImportCounts, type ImportKind, imports } from "@/db/tenant/schema/imports";
import { type FilledTable, vacuum } from "@/db/vacuum";
import type { Ctx } from "@/lib/core/context";
import { log } from "@/lib/core/log";
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
  for (;;) {
    const { goesOn, grown } = await within((ctx) => runSome(ctx, importId));
    // Others wait a little longer without it; the import goes on.
    if (grown)
      await vacuum(grown.schema, filled[grown.kind]).catch((error) =>
        log().warn({ err: error, importId }, "a table that an import fills could not be vacuumed"),
      );
    if (!goesOn) return;
  }
}

type Step = { goesOn: boolean; grown: { schema: string; kind: ImportKind } | null };

/** What is new has no outcome yet. */
const isWritten = sql`(outcome is null or outcome = 'update')`;

async function runSome(ctx: Ctx, importId: string): Promise<Step> {
  await allowLongStep(ctx);
  // Two imports take turns, so that the second finds what the first has made.
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('run-import', 0))`);
  const [job] = await ctx.tx.select().from(imports).where(eq(imports.id, importId)).for("update");
  // Stopped meanwhile, or ended by another worker.
  if (job?.state !== "running") return { goesOn: false, grown: null };
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
  }
  const state = last && rows.length === rowsAtATime ? "running" : "done";
  const position = last?.number ?? job.position;
  const { mapping } = job;
  await ctx.tx.update(imports).set({ state, position, counts, mapping }).where(eq(imports.id, importId));
  const hasGrown = steps(counts.new) > (state === "done" ? 0 : steps(job.counts.new));
  return {
    goesOn: state === "running",
    grown: hasGrown ? { schema: ctx.tenant.schema, kind: job.kind } : null,
  };
}

const filled: Record<ImportKind, FilledTable[]> = {
  customers: ["customers"],
  persons: ["customers"],
  suppliers: ["customers"],
  contacts: ["contacts", "contact_roles"],
  cases: ["cases"],
  products: ["products"],
  notes: ["notes"],
};

/** One more each time that four times as many rows have been made, and at the end, others' lists are made quick again. */
const steps = (count = 0) => Math.floor(Math.log(Math.max(count, 400) / 400) / Math.log(4));

async function nameBatch({ tx, batchId, actor }: Ctx, label: string): Promise<void> {
  await tx
    .insert(batches)
    .values({ id: batchId, verb: "import-file", label, actorId: actor.employeeId })
    .onConflictDoNothing();
}
