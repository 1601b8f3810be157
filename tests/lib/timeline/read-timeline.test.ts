import { expect, it } from "vitest";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import { presentTimelineTab } from "@/lib/timeline/present-timeline-tab";
import { readTimeline } from "@/lib/timeline/read-timeline";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { sampleCalls } from "../calls/sample-calls";

useDatabase();

it("tells events in words with the way to each, keeps the filter while paging, and shows no other kind", async () => {
  await rolledBack(async (ctx) => {
    const { customerId, call } = await sampleCalls(ctx);
    await inBatch(ctx, () =>
      call({ customerId, direction: "in", result: "missed", note: "Ville ha offert\nBråttom" }),
    );
    const { tenant, actor } = ctx;
    const tools = { tenant, actor, t: translatorFor("sv"), format: formatterFor("sv", "UTC", "SEK") };
    const href = `/nordbygg/customers/${customerId}`;
    const read = await readTimeline(ctx, { customerId, kind: "call" });
    const shown = presentTimelineTab(read, href, tools);
    expect(shown.events).toMatchObject([
      { what: "Inkommande samtal", title: "Ville ha offert", who: "Anna Lind", facts: ["Missat"] },
    ]);
    expect(shown.filter.values.what).toBe("call");
    expect(shown.filter.people.map(({ label }) => label)).toContain("Bertil Ek");
    const none = presentTimelineTab(await readTimeline(ctx, { customerId, kind: "order" }), href, tools);
    expect(none.empty.way?.href).toBe(`${href}?tab=timeline`);
  });
});
