import type { registryRules } from "@/db/tenant/schema/registries";

type Decision = (typeof registryRules.$inferSelect)["decision"];

/** What is done where the organisation has no rule: a bankruptcy and a no to advertising hold at once, all else waits. */
const usual: Record<string, Decision> = { registryStatus: "accept", doNotMarket: "accept" };

export const usualDecision = (field: string): Decision | "ask" => usual[field] ?? "ask";
