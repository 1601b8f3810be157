import { expect, it } from "vitest";
import { archiveCallOutcome } from "@/lib/calls/archive-call-outcome";
import { getCall } from "@/lib/calls/get-call";
import { listCallOutcomes } from "@/lib/calls/list-call-outcomes";
import { saveCallOutcome } from "@/lib/calls/save-call-outcome";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleCalls } from "./sample-calls";

useDatabase();

it("adds an outcome last, renames it where calls carry it, and takes it out of use", async () => {
  await rolledBack(async (ctx) => {
    const { call } = await sampleCalls(ctx);
    await saveCallOutcome(ctx, { nameSv: "Bokade möte", nameEn: "Booked a meeting" });
    const added = (await listCallOutcomes(ctx, {})).at(-1);
    expect(added?.names).toEqual({ sv: "Bokade möte", en: "Booked a meeting" });
    const { id } = await call({ outcomeId: added?.id });
    const edit = { id: added?.id, version: added?.version, nameSv: "Bokade ett möte" };
    await saveCallOutcome(ctx, edit);
    await expect(saveCallOutcome(ctx, edit)).rejects.toMatchObject({ code: "conflict" });
    await archiveCallOutcome(ctx, { id: added?.id ?? "" });
    expect((await getCall(ctx, { callId: id })).outcome).toEqual({ sv: "Bokade ett möte" });
    expect((await listCallOutcomes(ctx, {})).at(-1)?.archivedAt).not.toBeNull();
    await expect(saveCallOutcome(ctx, { nameEn: "Only English" })).rejects.toMatchObject({
      details: { fields: { nameSv: "required" } },
    });
  });
});
