import { asc, eq, inArray } from "drizzle-orm";
import type { JobHelpers } from "graphile-worker";
import { z } from "zod";
import { batchRuns } from "@/db/tenant/schema/batch-runs";
import { platformTransaction } from "@/db/transaction";
import { undoSome } from "@/lib/changes/undo-some";
import type { Ctx, Tenant } from "@/lib/core/context";
import { scanSome } from "@/lib/duplicates/scan-some";
import { inTenantJob } from "@/lib/jobs/in-tenant";
import { findTenantOfSchema } from "@/lib/organisations/find-tenant-of-schema";
import { changeSome } from "./change-some";
import { continueRuns } from "./continue-runs";

const Payload = z.object({ schema: z.string() });
/** So long one organisation is worked for before others get their turn; a stopping worker waits no longer either. */
const turnMs = 10_000;

/** How each kind of run goes on by some rows. */
const works = { undo: undoSome, change: changeSome, duplicates: scanSome };

type Run = typeof batchRuns.$inferSelect;
type Attempt = { job: Pick<JobHelpers["job"], "attempts" | "max_attempts"> };

/**
 * Works off an organisation's runs, the oldest first, a few thousand rows at a time, each in a transaction of its own that
 * also notes how far it came: a killed worker's run goes on from there, and nothing is done twice.
 */
export async function workOffRuns(payload: unknown, { job }: Attempt): Promise<void> {
  const tenant = await platformTransaction((tx) => findTenantOfSchema(tx, Payload.parse(payload).schema));
  const until = performance.now() + turnMs;
  for (let run = tenant && (await nextRun(tenant)); tenant && run; run = await nextRun(tenant)) {
    try {
      await workSome(tenant, run);
    } catch (error) {
      if (job.attempts >= job.max_attempts) await giveUp(tenant, run);
      throw error;
    }
    if (performance.now() > until) return inTenantJob(tenant, run.verb, continueRuns);
  }
}

const nextRun = (tenant: Tenant): Promise<Run | undefined> =>
  inTenantJob(tenant, "work-off-runs", async (ctx) => {
    const [run] = await ctx.tx
      .select()
      .from(batchRuns)
      .where(inArray(batchRuns.state, ["waiting", "running"]))
      .orderBy(asc(batchRuns.createdAt))
      .limit(1);
    return run;
  });

/** In the name of whoever asked for it, and with their eyes. */
async function workSome(tenant: Tenant, { id, actorId, verb }: Run): Promise<void> {
  const work = async (ctx: Ctx) => {
    const [run] = await ctx.tx.select().from(batchRuns).where(eq(batchRuns.id, id)).for("update");
    if (run && run.finishedAt === null) await works[run.kind](ctx, run);
  };
  await inTenantJob(tenant, verb, work, { employeeId: actorId }, { actorId, batchId: id });
}

/** What is done stays; the rest is not tried again, and says so. */
const giveUp = (tenant: Tenant, run: Run): Promise<unknown> =>
  inTenantJob(tenant, "work-off-runs", (ctx) =>
    ctx.tx.update(batchRuns).set({ state: "failed", finishedAt: ctx.now }).where(eq(batchRuns.id, run.id)),
  );
