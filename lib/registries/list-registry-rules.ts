import { z } from "zod";
import { registryRules } from "@/db/tenant/schema/registries";
import { query } from "@/lib/core/query";
import { type ProposedField, proposedFields } from "./schema";
import { usualDecision } from "./usual-decision";

export type RuleRow = { field: ProposedField; decision: "ask" | "accept" | "refuse" };

/** What is done with each field that a registry says otherwise. */
export const listRegistryRules = query(
  { name: "list-registry-rules", permission: "setting:write", input: z.object({}) },
  async (ctx): Promise<RuleRow[]> => {
    const rules = new Map(
      (await ctx.tx.select().from(registryRules)).map((rule) => [rule.field, rule.decision]),
    );
    return proposedFields.map((field) => ({ field, decision: rules.get(field) ?? usualDecision(field) }));
  },
);
