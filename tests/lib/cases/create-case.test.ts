import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { cases } from "@/db/tenant/schema/cases";
import { createCase } from "@/lib/cases/create-case";
import { DomainError } from "@/lib/core/errors";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";
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
