import { expect, it } from "vitest";
import { calls } from "@/db/tenant/schema/calls";
import { contactRoles } from "@/db/tenant/schema/contacts";
import { linkNumber } from "@/lib/calls/link-number";
import type { Ctx } from "@/lib/core/context";
import { addTelephonyLine } from "@/lib/telephony/add-telephony-line";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";
import { sampleCalls } from "../calls/sample-calls";
import { told } from "./sample-telephony";

useDatabase();

const all = (ctx: Ctx) => ctx.tx.select().from(calls).orderBy(calls.externalId);

it("keeps one row of a call, however often and in whichever order it is told", async () => {
  await rolledBack(async (ctx) => {
    await sampleCalls(ctx);
    await told(ctx, {});
    expect(await all(ctx)).toMatchObject([{ result: "missed", durationSeconds: null }]);
    await told(ctx, { state: "talking" });
    expect(await all(ctx)).toMatchObject([{ result: "answered", durationSeconds: null }]);
    await told(ctx, { state: "answered", durationSeconds: 65 });
    for (const state of ["ringing", "talking"] as const) await told(ctx, { state });
    expect(await all(ctx)).toMatchObject([{ result: "answered", durationSeconds: 65 }]);
    await told(ctx, { externalId: "call-2", state: "busy" });
    expect(await all(ctx)).toHaveLength(2);
  });
});

it("finds whose number it is: a person's with their company, a place's, a company's, or as it was linked", async () => {
  await rolledBack(async (ctx) => {
    const { customerId, addCustomer, addContact } = await sampleCalls(ctx);
    const karin = await addContact({ phoneE164: "+46701740605" });
    const olle = await addContact({ firstName: "Olle" });
    const shop = await addCustomer({ name: "Bageri", phoneE164: "+4640123456" });
    await ctx.tx.insert(contactRoles).values([
      { contactId: karin, customerId },
      { contactId: olle, customerId, phone: "08-123 456 78" },
    ]);
    const whose = async (number: string) => {
      await told(ctx, { externalId: number, number });
      const row = (await all(ctx)).find(({ externalId }) => externalId === number);
      return [row?.contactId, row?.customerId];
    };
    expect(await whose("+46701740605")).toEqual([karin, customerId]);
    expect(await whose("0812345678")).toEqual([olle, customerId]);
    expect(await whose("+46 40 12 34 56")).toEqual([null, shop]);
    expect(await whose("+46709999999")).toEqual([null, null]);
    await linkNumber(ctx, { number: "+46709999999", customerId: shop });
    await told(ctx, { externalId: "again", number: "+46709999999" });
    expect((await all(ctx)).find(({ externalId }) => externalId === "again")?.customerId).toBe(shop);
  });
});

it("takes nobody of several who share a number, but the company they have in common", async () => {
  await rolledBack(async (ctx) => {
    const { customerId, addCustomer, addContact } = await sampleCalls(ctx);
    for (const firstName of ["Karin", "Olle"]) {
      const contactId = await addContact({ firstName, phoneE164: "+46701740605" });
      await ctx.tx.insert(contactRoles).values({ contactId, customerId });
    }
    await told(ctx, {});
    expect(await all(ctx)).toMatchObject([{ contactId: null, customerId }]);
    for (const name of ["A", "B"]) await addCustomer({ name, phoneE164: "+4640123456" });
    await told(ctx, { externalId: "x", number: "+4640123456" });
    expect((await all(ctx))[1]).toMatchObject({ contactId: null, customerId: null });
  });
});

it("tells a hidden record to whoever answers, if it is theirs, and to nobody else", async () => {
  await rolledBack(async (ctx) => {
    const { own, addContact } = await sampleCalls(ctx);
    const secret = await addContact({ firstName: "Hemlig", phoneE164: "+46701740605", ...own });
    await addTelephonyLine(ctx, { number: "201", employeeId: idOf("employee", "nordbygg", "bertil") });
    await addTelephonyLine(ctx, { number: "202", employeeId: idOf("employee", "nordbygg", "anna") });
    await told(ctx, { externalId: "a", agentLine: "202" });
    await told(ctx, { externalId: "b", agentLine: "201" });
    await told(ctx, { externalId: "c", agentEmail: "nobody@example.se" });
    expect((await all(ctx)).map(({ contactId }) => contactId)).toEqual([null, secret, null]);
    expect((await all(ctx)).map(({ employeeId }) => employeeId)).toEqual([
      idOf("employee", "nordbygg", "anna"),
      idOf("employee", "nordbygg", "bertil"),
      null,
    ]);
  });
});
