import { asc, isNull } from "drizzle-orm";
import { z } from "zod";
import { casePipelines } from "@/db/tenant/schema/cases";
import { nameIn } from "@/lib/core/names";
import { query } from "@/lib/core/query";

export type Pipeline = Awaited<ReturnType<typeof listPipelines>>[number];

/** The pipelines in use, in their order. */
export const listPipelines = query(
  { name: "list-pipelines", permission: "case:read", input: z.object({}) },
  async ({ tx, actor, tenant }) => {
    const rows = await tx
      .select({ id: casePipelines.id, names: casePipelines.names, version: casePipelines.version })
      .from(casePipelines)
      .where(isNull(casePipelines.archivedAt))
      .orderBy(asc(casePipelines.position), asc(casePipelines.id));
    return rows.map((row) => ({ ...row, name: nameIn(row.names, actor.locale, tenant.locale) }));
  },
);
