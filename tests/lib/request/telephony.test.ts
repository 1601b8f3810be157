import { createHmac } from "node:crypto";
import { desc } from "drizzle-orm";
import { expect, it } from "vitest";
import { POST } from "@/app/api/telephony/[org]/[provider]/route";
import { calls } from "@/db/tenant/schema/calls";
import { changeLog } from "@/db/tenant/schema/change-log";
import { countCalls } from "@/lib/calls/count-calls";
import { readTelephonySecret } from "@/lib/telephony/read-telephony-secret";
import { saveTelephonyService } from "@/lib/telephony/save-telephony-service";
import { committed, useDatabase } from "@/tests/support/context";

useDatabase();

const told = JSON.stringify({ id: "c1", direction: "in", number: "+46701740605", state: "missed" });

async function post(org: string, provider: string, body: string, headers: HeadersInit = {}, query = "") {
  const url = `http://localhost:3000/api/telephony/${org}/${provider}${query}`;
  const params = Promise.resolve({ org, provider });
  const answer = await POST(new Request(url, { method: "POST", body, headers }), { params });
  return { status: answer.status, text: await answer.text() };
}

function signed(body: string, secret: string) {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const digest = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
  return { "x-vekt-timestamp": timestamp, "x-vekt-signature": `sha256=${digest}` };
}

const switchOn = (provider: "generic" | "46elks") =>
  committed(async (ctx) => {
    await saveTelephonyService(ctx, { provider, enabled: "on" });
    return (await readTelephonySecret(ctx, provider)) ?? "";
  });
const count = () => committed(async (ctx) => (await countCalls(ctx, {})).count);

it("takes a signed call down in nobody's name, once, and tells strangers nothing", async () => {
  const strange = await post("nordbygg", "generic", told, signed(told, "guess"));
  const secret = await switchOn("generic");
  expect(await post("nordbygg", "generic", told, signed(told, secret))).toEqual({ status: 204, text: "" });
  expect((await post("nordbygg", "generic", told, signed(told, secret))).status).toBe(204);
  expect(await count()).toBe(1);
  await committed(async (ctx) => {
    const [entry] = await ctx.tx.select().from(changeLog).orderBy(desc(changeLog.id)).limit(1);
    expect(entry).toMatchObject({
      tableName: "calls",
      verb: "take-call",
      actorId: expect.stringMatching(/^0{8}/),
    });
  });
  expect(strange.status).toBe(401);
  for (const [org, provider, key] of [
    ["nordbygg", "generic", "guess"],
    ["nordbygg", "twilio", secret],
    ["nordbygg", "nonsense", secret],
    ["fjordkraft", "generic", secret],
    ["nowhere", "generic", secret],
  ] as const)
    expect(await post(org, provider, told, signed(told, key)), `${org} ${provider}`).toEqual(strange);
  expect(await post("nordbygg", "generic", told)).toEqual(strange);
  expect((await post("nordbygg", "generic", "{}", signed("{}", secret))).status).toBe(400);
  const long = JSON.stringify({ id: "x".repeat(40_000) });
  expect((await post("nordbygg", "generic", long, signed(long, secret))).status).toBe(413);
  expect(await count()).toBe(1);
});

it("takes a call of an exchange whose address holds the secret", async () => {
  const key = await switchOn("46elks");
  const body = new URLSearchParams({
    direction: "incoming",
    id: "elk",
    from: "+46701",
    to: "+468",
    state: "busy",
  });
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  expect((await post("nordbygg", "46elks", body.toString(), headers, "?key=guess")).status).toBe(401);
  expect((await post("nordbygg", "46elks", body.toString(), headers, `?key=${key}`)).status).toBe(204);
  await committed(async (ctx) => {
    const [row] = await ctx.tx.select().from(calls).orderBy(desc(calls.id)).limit(1);
    expect(row).toMatchObject({ provider: "46elks", externalId: "elk", result: "busy" });
  });
});
