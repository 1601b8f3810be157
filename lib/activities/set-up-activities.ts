import { sql } from "drizzle-orm";
import { z } from "zod";
import { callOutcomes } from "@/db/tenant/schema/calls";
import { noteCategories } from "@/db/tenant/schema/notes";
import { taskStatuses } from "@/db/tenant/schema/tasks";
import { command } from "@/lib/core/command";
import { defaultCallOutcomes, defaultNoteCategories, defaultTaskStatuses } from "./default-settings";

/** Gives a new organisation its first statuses of tasks, outcomes of calls and kinds of notes. A second time changes nothing. */
export const setUpActivities = command(
  { name: "set-up-activities", permission: "setting:write", input: z.object({}) },
  async ({ tx }) => {
    const [present] = await tx.select({ one: sql`1` }).from(taskStatuses).limit(1);
    if (present) return;
    await tx.insert(taskStatuses).values(defaultTaskStatuses);
    await tx.insert(callOutcomes).values(defaultCallOutcomes);
    await tx.insert(noteCategories).values(defaultNoteCategories);
  },
);
