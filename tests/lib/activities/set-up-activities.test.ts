import { expect, it } from "vitest";
import { callOutcomes } from "@/db/tenant/schema/calls";
import { noteCategories } from "@/db/tenant/schema/notes";
import { taskStatuses } from "@/db/tenant/schema/tasks";
import { setUpActivities } from "@/lib/activities/set-up-activities";
import { locales } from "@/lib/core/locales";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("gives a new organisation what its activities begin with, once and in every language", async () => {
  await rolledBack(async (ctx) => {
    await setUpActivities(ctx, {});
    await setUpActivities(ctx, {});
    const statuses = await ctx.tx.select().from(taskStatuses).orderBy(taskStatuses.position);
    expect(statuses.map(({ names, kind }) => [names.sv, kind])).toEqual([
      ["Att göra", "open"],
      ["Pågår", "open"],
      ["Klar", "done"],
    ]);
    const outcomes = await ctx.tx.select().from(callOutcomes);
    const categories = await ctx.tx.select().from(noteCategories);
    expect([outcomes.length, categories.length]).toEqual([4, 3]);
    for (const { names } of [...statuses, ...outcomes, ...categories])
      expect(Object.keys(names).toSorted()).toEqual([...locales].toSorted());
  });
});
