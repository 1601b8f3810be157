import { sql } from "drizzle-orm";
import { z } from "zod";
import { caseReasons, caseStatuses } from "@/db/tenant/schema/cases";
import { command } from "@/lib/core/command";
import { defaultReasons, defaultStatuses } from "./default-statuses";

/** Gives a new organisation its first statuses and reasons, in every language. Done once: a second time changes nothing. */
export const setUpCases = command(
  { name: "set-up-cases", permission: "setting:write", input: z.object({}) },
  async ({ tx }) => {
    const [present] = await tx.select({ one: sql`1` }).from(caseStatuses).limit(1);
    if (present) return;
    await tx.insert(caseStatuses).values(defaultStatuses);
    await tx.insert(caseReasons).values(defaultReasons);
  },
);
