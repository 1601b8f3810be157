import { and, isNull, sql } from "drizzle-orm";
import { casePipelines, caseStatuses } from "@/db/tenant/schema/cases";

/** Of statuses joined with their pipelines: those in use, of pipelines in use. */
export const usedStatuses = and(isNull(caseStatuses.archivedAt), isNull(casePipelines.archivedAt));

/** Pipeline by pipeline in their order, Won and Lost last. */
export const statusOrder = [
  sql`${casePipelines.position} nulls last`,
  sql`${casePipelines.id} nulls last`,
  caseStatuses.position,
  caseStatuses.id,
];
