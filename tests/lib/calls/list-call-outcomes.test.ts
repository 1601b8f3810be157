import { expect, it } from "vitest";
import { listCallOutcomes } from "@/lib/calls/list-call-outcomes";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { sampleCalls } from "./sample-calls";

useDatabase();

it("lists what the organisation began with in its order, also to those who only read", async () => {
  await rolledBack(async (ctx) => {
    await sampleCalls(ctx);
    const outcomes = await listCallOutcomes(actingAs(ctx, "rut"), {});
    expect(outcomes.map(({ names }) => names.sv)).toEqual([
      "Nådde personen",
      "Inget svar",
      "Lämnade meddelande",
      "Vill bli uppringd",
    ]);
  });
});
