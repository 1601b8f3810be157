import { expect, it } from "vitest";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import { listTelephony } from "@/lib/telephony/list-telephony";
import { presentTelephony } from "@/lib/telephony/present-telephony";
import { saveTelephonyService } from "@/lib/telephony/save-telephony-service";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("shows an address once an exchange is on, with the secret in it where it can't sign", async () => {
  await rolledBack(async (ctx) => {
    await saveTelephonyService(ctx, { provider: "46elks", enabled: "on" });
    const { services } = await listTelephony(ctx, {});
    const t = translatorFor("sv");
    const tools = { t, tenant: ctx.tenant, format: formatterFor("sv", "UTC", "SEK") };
    const shown = presentTelephony(services, "https://vekt.example", tools);
    const secret = services.find(({ provider }) => provider === "46elks")?.secret;
    expect(shown.map(({ address }) => address).filter(Boolean)).toEqual([
      `https://vekt.example/api/telephony/nordbygg/46elks?key=${secret}`,
    ]);
  });
});
