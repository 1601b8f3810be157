import { expect, it } from "vitest";
import { exportCalls } from "@/lib/calls/export-calls";
import { callCells, callHeadings } from "@/lib/calls/present-call-file";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleCalls } from "./sample-calls";

useDatabase();

it("holds the calls that the filter leaves, with seconds that are numbers, and none that is hidden", async () => {
  await rolledBack(async (ctx) => {
    const { call, customerId, hiddenId, bertil } = await sampleCalls(ctx);
    await call({
      customerId,
      duration: "1:30",
      startedOn: "2026-03-01",
      startTime: "09:05",
      note: "=Ja",
      number: "+46701740605",
    });
    await call({ customerId, direction: "in", result: "missed" });
    await call({ customerId: hiddenId }, bertil);
    const { rows, next } = await exportCalls(ctx, { direction: "out" });
    const t = translatorFor("sv");
    const tools = {
      t,
      format: formatterFor("sv", "Europe/Stockholm", "SEK"),
      tenant: ctx.tenant,
      actor: ctx.actor,
    };
    const names = callHeadings(t);
    expect(next).toBeNull();
    expect(
      rows.map((row) => Object.fromEntries(callCells(row, tools).map((cell, place) => [names[place], cell]))),
    ).toMatchObject([
      {
        Dag: { kind: "date", raw: "2026-03-01" },
        Klockslag: { raw: "09:05" },
        Sekunder: { kind: "number", raw: "90" },
        Kund: { raw: "Åkerlund & Söner AB" },
        Anteckning: { kind: "name", raw: "=Ja" },
      },
    ]);
    expect((await exportCalls(bertil, {})).rows).toHaveLength(3);
  });
});
