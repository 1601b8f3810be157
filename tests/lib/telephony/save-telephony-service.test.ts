import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { telephonyServices } from "@/db/tenant/schema/calls";
import { listTelephony } from "@/lib/telephony/list-telephony";
import { readTelephonySecret } from "@/lib/telephony/read-telephony-secret";
import { renewTelephonySecret } from "@/lib/telephony/renew-telephony-secret";
import { saveTelephonyService } from "@/lib/telephony/save-telephony-service";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("gives an exchange a sealed secret, renews it, and hears nobody once it is switched off", async () => {
  await rolledBack(async (ctx) => {
    expect(await readTelephonySecret(ctx, "generic")).toBeNull();
    await saveTelephonyService(ctx, { provider: "generic", enabled: "on" });
    const first = await readTelephonySecret(ctx, "generic");
    expect(first).toMatch(/^[\w-]{32}$/);
    const shown = (await listTelephony(ctx, {})).services.find(({ provider }) => provider === "generic");
    expect(shown?.secret).toBe(first);
    const [row] = await ctx.tx.select().from(telephonyServices);
    expect(JSON.stringify(row)).not.toContain(first);
    const { rows } = await ctx.tx.execute(
      sql`select old, new from change_log where table_name = 'telephony_services'`,
    );
    expect(JSON.stringify(rows)).not.toContain(first);
    await renewTelephonySecret(ctx, { provider: "generic" });
    expect(await readTelephonySecret(ctx, "generic")).not.toBe(first);
    await saveTelephonyService(ctx, { provider: "generic" });
    expect(await readTelephonySecret(ctx, "generic")).toBeNull();
    await expect(renewTelephonySecret(ctx, { provider: "46elks" })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

it("keeps Twilio's own token and never shows it", async () => {
  await rolledBack(async (ctx) => {
    const twilio = { provider: "twilio", enabled: "on" } as const;
    await expect(saveTelephonyService(ctx, twilio)).rejects.toMatchObject({ details: { field: "secret" } });
    await saveTelephonyService(ctx, { ...twilio, secret: "auth-token" });
    await saveTelephonyService(ctx, twilio);
    expect(await readTelephonySecret(ctx, "twilio")).toBe("auth-token");
    expect(JSON.stringify(await listTelephony(ctx, {}))).not.toContain("auth-token");
  });
});
