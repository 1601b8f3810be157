import { sql } from "drizzle-orm";
import { jobDecisions } from "@/db/tenant/schema/notifications";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";

type Decision = typeof jobDecisions.$inferSelect.decision;

/** Takes the job, and those that were to do the same, from among the failed ones, and notes who did. */
export async function decideFailure({ tx, actor }: Ctx, id: string, decision: Decision): Promise<string> {
  const { rows } = await tx.execute<{ task: string; failedAt: string }>(sql`
    select task, failed_at::text as "failedAt" from app.decide_failed_job(${id}::bigint, ${decision === "retried"})`);
  const [row] = rows;
  if (!row) throw notFound();
  const { task } = row;
  await tx
    .insert(jobDecisions)
    .values({ task, decision, failedAt: new Date(row.failedAt), employeeId: actor.employeeId });
  return task;
}
