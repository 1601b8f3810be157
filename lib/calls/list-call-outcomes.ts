import { asc } from "drizzle-orm";
import { z } from "zod";
import { callOutcomes } from "@/db/tenant/schema/calls";
import { query } from "@/lib/core/query";

export type CallOutcome = Awaited<ReturnType<typeof listCallOutcomes>>[number];

/** What may come of a call, in the organisation's own order; those out of use included. */
export const listCallOutcomes = query(
  { name: "list-call-outcomes", permission: "activity:read", input: z.object({}) },
  async ({ tx }) =>
    tx
      .select({
        id: callOutcomes.id,
        names: callOutcomes.names,
        version: callOutcomes.version,
        archivedAt: callOutcomes.archivedAt,
      })
      .from(callOutcomes)
      .orderBy(asc(callOutcomes.position), asc(callOutcomes.id)),
);
