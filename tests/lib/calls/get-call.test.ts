import { expect, it } from "vitest";
import { getCall } from "@/lib/calls/get-call";
import { presentCall } from "@/lib/calls/present-call";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleCalls } from "./sample-calls";

useDatabase();

it("reads a call with the names of what it is about, as people write them", async () => {
  await rolledBack(async (ctx) => {
    const { customerId, hiddenId, call, bertil } = await sampleCalls(ctx);
    const { id } = await call({ customerId, number: "070-174 06 05", duration: "2:05" });
    const { tenant, actor } = ctx;
    const tools = {
      tenant,
      actor,
      t: translatorFor("sv"),
      format: formatterFor("sv", tenant.timeZone, "SEK"),
    };
    expect(presentCall(await getCall(ctx, { callId: id }), tools)).toMatchObject({
      who: "Åkerlund & Söner AB",
      length: "2:05",
      number: { text: "070-174 06 05", href: "tel:+46701740605" },
      result: { name: "Besvarat" },
    });
    const hidden = await call({ customerId: hiddenId }, bertil);
    await expect(getCall(ctx, { callId: hidden.id })).rejects.toMatchObject({ code: "not_found" });
  });
});
