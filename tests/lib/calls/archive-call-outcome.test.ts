import { expect, it } from "vitest";
import { archiveCallOutcome } from "@/lib/calls/archive-call-outcome";
import { listCallOutcomes } from "@/lib/calls/list-call-outcomes";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleCalls } from "./sample-calls";

useDatabase();

it("takes an outcome back into use", async () => {
  await rolledBack(async (ctx) => {
    await sampleCalls(ctx);
    const id = (await listCallOutcomes(ctx, {}))[0]?.id ?? "";
    expect(await archiveCallOutcome(ctx, { id })).toEqual({ name: "Nådde personen", isArchived: true });
    await archiveCallOutcome(ctx, { id, restore: "on" });
    expect((await listCallOutcomes(ctx, {})).every(({ archivedAt }) => archivedAt === null)).toBe(true);
  });
});
