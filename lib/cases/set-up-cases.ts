import { sql } from "drizzle-orm";
import { z } from "zod";
import { casePipelines, caseReasons, caseStatuses } from "@/db/tenant/schema/cases";
import { command } from "@/lib/core/command";
import { defaultPipeline, defaultReasons, defaultStatuses } from "./default-statuses";
import { isClosed } from "./rules";

/** Gives a new organisation its first pipeline, statuses and reasons, in every language. Done once: a second time changes nothing. */
export const setUpCases = command(
  { name: "set-up-cases", permission: "setting:write", input: z.object({}) },
  async ({ tx }) => {
    const [present] = await tx.select({ one: sql`1` }).from(caseStatuses).limit(1);
    if (present) return;
    const [pipeline] = await tx
      .insert(casePipelines)
      .values(defaultPipeline)
      .returning({ id: casePipelines.id });
    if (!pipeline) throw new Error("no row was inserted");
    await tx
      .insert(caseStatuses)
      .values(
        defaultStatuses.map((row) => ({ ...row, pipelineId: isClosed(row.kind) ? null : pipeline.id })),
      );
    await tx.insert(caseReasons).values(defaultReasons);
  },
);
