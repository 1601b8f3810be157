import { eq, type SQL, sql } from "drizzle-orm";
import { batchRuns } from "@/db/tenant/schema/batch-runs";
import type { Ctx } from "@/lib/core/context";

/** A run that the actor may ask after: their own, an administrator everybody's. */
export const ownRun = (ctx: Ctx): SQL =>
  ctx.actor.role === "administrator" ? sql`true` : sql`${eq(batchRuns.actorId, ctx.actor.employeeId)}`;
