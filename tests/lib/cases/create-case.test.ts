import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { cases } from "@/db/tenant/schema/cases";
import { createCase } from "@/lib/cases/create-case";
import { DomainError } from "@/lib/core/errors";
import { placeCardField } from "@/lib/custom/place-card-field";
import { getCustomer } from "@/lib/customers/get-customer";
import { sealAnswer } from "@/lib/registries/registry-answer";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";
import { addField } from "../custom/samples";
import { company } from "../registries/companies";
import { sampleCases } from "./sample-cases";

useDatabase();

it("needs a title and a customer only", async () => {
  await rolledBack(async (ctx) => {
    const { customerId, statusId } = await sampleCases(ctx);
    const created = await createCase(ctx, { title: "  Takbyte ", customerId });
    expect(created).toMatchObject({ title: "Takbyte", isVisible: true });
    const [row] = await ctx.tx.select().from(cases).where(eq(cases.id, created.id));
    expect(row).toMatchObject({
      title: "Takbyte",
      customerId,
      ownerId: null,
      statusId: statusId("Ny"),
      statusKind: "open",
      value: null,
      weightedValue: null,
      currency: "SEK",
      probabilityPercent: 10,
      probabilityIsOwn: false,
      openedOn: ctx.today,
      closedOn: null,
      visibility: "everyone",
    });
  });
});

it("takes what a form sends, as people write it", async () => {
  await rolledBack(async (ctx) => {
    const { customerId, statusId } = await sampleCases(ctx);
    const { id } = await createCase(ctx, {
      title: "Ventilation",
      customerId,
      ownerId: idOf("employee", "nordbygg", "bertil"),
      statusId: statusId("Offert skickad"),
      value: "1 234 500,50",
      currency: "NOK",
      probabilityPercent: "0",
      followUpOn: "2026-11-30",
      expectedCloseOn: "",
      source: "",
      description: "Två\nrader",
      ownerOnly: "on",
    });
    const [row] = await ctx.tx.select().from(cases).where(eq(cases.id, id));
    expect(row).toMatchObject({
      value: "1234500.50",
      currency: "NOK",
      probabilityPercent: 0,
      probabilityIsOwn: true,
      weightedValue: "0.00",
      followUpOn: "2026-11-30",
      expectedCloseOn: null,
      source: null,
      description: "Två\nrader",
      visibility: "owner",
    });
  });
});

it("says which field is wrong", async () => {
  await rolledBack(async (ctx) => {
    const { customerId, statusId, addCustomer } = await sampleCases(ctx);
    const failure = async (values: object) => {
      const error = await createCase(ctx, { title: "T", customerId, ...values }).catch((e: unknown) => e);
      return error instanceof DomainError ? [error.code, error.details.fields ?? error.details.field] : error;
    };
    const archived = await addCustomer({ archivedAt: new Date() });
    const hidden = await addCustomer({
      visibility: "owner",
      ownerId: idOf("employee", "nordbygg", "kerstin"),
    });
    expect(await failure({ title: " " })).toEqual(["invalid", { title: "required" }]);
    expect(await failure({ customerId: "" })).toEqual(["invalid", { customerId: "choose" }]);
    expect(await failure({ customerId: archived })).toEqual(["invalid", { customerId: "choose" }]);
    expect(await failure({ customerId: hidden })).toEqual(["invalid", { customerId: "choose" }]);
    expect(await failure({ ownerId: customerId })).toEqual(["invalid", { ownerId: "choose" }]);
    expect(await failure({ statusId: customerId })).toEqual(["invalid", { statusId: "choose" }]);
    expect(await failure({ statusId: statusId("Vunnet") })).toEqual(["rule", "statusId"]);
    expect(await failure({ value: "-1" })).toEqual(["invalid", { value: "not_negative" }]);
    expect(await failure({ probabilityPercent: "101" })).toEqual([
      "invalid",
      { probabilityPercent: "out_of_range" },
    ]);
    expect(await failure({ followUpOn: "2026-02-30" })).toEqual(["invalid", { followUpOn: "date" }]);
    expect(await failure({ ownerOnly: true })).toEqual(["invalid", "ownerId"]);
  });
});

it("makes the customer on the spot, of what a registry answered", async () => {
  await rolledBack(
    async (ctx) => {
      await sampleCases(ctx);
      const answer = company({ employees: { count: null, text: "1–4" } });
      const begun = {
        title: "Tak",
        newCustomerName: answer.name,
        registryAnswer: sealAnswer(ctx, answer),
        people: [],
      };
      const { id } = await createCase(ctx, begun);
      const [row] = await ctx.tx.select().from(cases).where(eq(cases.id, id));
      const customer = await getCustomer(ctx, { id: row?.customerId ?? "" });
      expect(customer).toMatchObject({
        name: answer.name,
        ownerId: ctx.actor.employeeId,
        registry: { source: "brreg" },
      });
      expect(customer.orgNumber?.replace(/\D/g, "")).toBe(answer.orgNumber.replace(/\D/g, ""));
      // Asked again, the same company is meant.
      const again = await createCase(ctx, { ...begun, title: "Golv" });
      const [other] = await ctx.tx.select().from(cases).where(eq(cases.id, again.id));
      expect(other?.customerId).toBe(row?.customerId);
      const forged = createCase(ctx, { ...begun, registryAnswer: "x" });
      await expect(forged).rejects.toMatchObject({ message: "registry_answer_old" });
    },
    { in: "fjordkraft" },
  );
});

it("makes a customer of a name, but not of a number", async () => {
  await rolledBack(async (ctx) => {
    const { customerId } = await sampleCases(ctx);
    const begin = async (newCustomerName: string) => {
      const { id } = await createCase(ctx, { title: "T", newCustomerName });
      const [row] = await ctx.tx.select().from(cases).where(eq(cases.id, id));
      return row?.customerId ?? "";
    };
    expect((await getCustomer(ctx, { id: await begin("Brf Granen") })).name).toBe("Brf Granen");
    expect(await begin("åkerlund & söner ab")).toBe(customerId);
    await expect(begin("556016-0680")).rejects.toMatchObject({
      details: { fields: { customerId: "customer_needs_name" } },
    });
  });
});

it("begins in a stalled status only with its day and reason", async () => {
  await rolledBack(async (ctx) => {
    const { customerId, statusId } = await sampleCases(ctx);
    const begun = { title: "T", customerId, statusId: statusId("Pausad") };
    await expect(createCase(ctx, begun)).rejects.toMatchObject({
      details: { fields: { stalledUntil: "required", stalledReason: "stalled_needs_reason" } },
    });
    const { id } = await createCase(ctx, { ...begun, stalledUntil: "2099-01-02", stalledReason: "Väntar" });
    const [row] = await ctx.tx.select().from(cases).where(eq(cases.id, id));
    expect(row).toMatchObject({ statusKind: "stalled", stalledUntil: "2099-01-02", stalledReason: "Väntar" });
  });
});

it("demands what the organisation's layout does of who fills in the form, and of nobody else", async () => {
  await rolledBack(async (ctx) => {
    const { customerId, statusId } = await sampleCases(ctx);
    const { key } = await addField(ctx, "contract", "text", { entity: "case" });
    const place = { entity: "case" as const, box: "own", required: "on" };
    await placeCardField(ctx, {
      ...place,
      key: `custom.${key}`,
      when: `statusId=${statusId("Förhandling")}`,
    });
    await placeCardField(ctx, { ...place, key: "value", box: "figures" });
    const form = { title: "T", customerId, fromForm: "on" };
    await expect(createCase(ctx, form)).rejects.toMatchObject({ details: { fields: { value: "required" } } });
    const lines = [{ description: "Tegel", unitPrice: "10" }];
    await createCase(ctx, { ...form, valueFromLines: "on", lines });
    const late = { ...form, value: "1", statusId: statusId("Förhandling") };
    await expect(createCase(ctx, late)).rejects.toMatchObject({
      details: { fields: { [`custom.${key}`]: "required" } },
    });
    const { id } = await createCase(ctx, { ...late, custom: { [key]: "A-17" } });
    const [row] = await ctx.tx.select().from(cases).where(eq(cases.id, id));
    expect(row?.custom).toEqual({ [key]: "A-17" });
    await createCase(ctx, { title: "T", customerId });
  });
});
