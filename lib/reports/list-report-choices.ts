import { asc } from "drizzle-orm";
import { z } from "zod";
import { collate } from "@/db/collate";
import { casePipelines } from "@/db/tenant/schema/cases";
import { employees } from "@/db/tenant/schema/employees";
import { nameIn } from "@/lib/core/names";
import { query } from "@/lib/core/query";

type Named = { id: string; name: string };

/** Whose cases and which pipelines a report can be of; those out of use included: they have their history. */
export const listReportChoices = query(
  { name: "list-report-choices", permission: "report:read", input: z.object({}) },
  async ({ tx, actor, tenant }): Promise<{ owners: Named[]; pipelines: Named[] }> => {
    const owners = await tx
      .select({ id: employees.id, name: employees.name })
      .from(employees)
      .orderBy(collate(employees.name, tenant.collation), employees.id);
    const pipelines = await tx
      .select({ id: casePipelines.id, names: casePipelines.names })
      .from(casePipelines)
      .orderBy(asc(casePipelines.position), asc(casePipelines.id));
    return {
      owners,
      pipelines: pipelines.map(({ id, names }) => ({ id, name: nameIn(names, actor.locale, tenant.locale) })),
    };
  },
);
