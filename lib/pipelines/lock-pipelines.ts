import { asc, isNull } from "drizzle-orm";
import { casePipelines } from "@/db/tenant/schema/cases";
import type { Ctx } from "@/lib/core/context";

/** The pipelines in use in their order, locked: of two who change their order or number, one waits for the other. */
export async function lockPipelines({ tx }: Ctx) {
  return tx
    .select({
      id: casePipelines.id,
      names: casePipelines.names,
      position: casePipelines.position,
      version: casePipelines.version,
    })
    .from(casePipelines)
    .where(isNull(casePipelines.archivedAt))
    .orderBy(asc(casePipelines.position), asc(casePipelines.id))
    .for("update");
}
