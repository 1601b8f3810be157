import { expect, it } from "vitest";
import { undoBatch } from "@/lib/changes/undo-batch";
import { createCustomField } from "@/lib/custom/create-custom-field";
import { listCustomFields } from "@/lib/custom/list-custom-fields";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs, inBatch } from "@/tests/support/in-batch";

useDatabase();

const text = { entity: "customer", kind: "text", nameSv: "Avtalstyp", nameEn: "Type of contract" } as const;
const choice = { entity: "contact", kind: "choice", nameSv: "Nivå" } as const;

it("makes a key of the name, and keeps the names of all languages", async () => {
  await rolledBack(async (ctx) => {
    const made = await createCustomField(ctx, text);
    expect(made).toMatchObject({ key: "avtalstyp", entity: "customer", name: "Avtalstyp" });
    const [field] = await listCustomFields(ctx, { entity: "customer" });
    expect(field).toMatchObject({
      key: "avtalstyp",
      names: { sv: "Avtalstyp", en: "Type of contract" },
      kind: "text",
      options: [],
      hasPeriod: false,
      archivedAt: null,
    });
  });
});

it("never gives a key twice, not even one whose making was undone", async () => {
  await rolledBack(async (ctx) => {
    const first = await inBatch(ctx, (batch) => createCustomField(batch, text));
    await inBatch(ctx, (batch) => undoBatch(batch, { batchId: first.batchId }));
    expect(await listCustomFields(ctx, {})).toEqual([]);
    expect((await createCustomField(ctx, text)).key).toBe("avtalstyp_2");
    expect((await createCustomField(ctx, text)).key).toBe("avtalstyp_3");
    expect((await createCustomField(ctx, { ...text, entity: "contact" })).key).toBe("avtalstyp");
  });
});

it("takes options in their order, a key each", async () => {
  await rolledBack(async (ctx) => {
    await createCustomField(ctx, {
      ...choice,
      optionKey: ["", "", ""],
      optionSv: ["Guld", "", "Silver"],
      optionEn: ["Gold", "", ""],
    });
    const [field] = await listCustomFields(ctx, { entity: "contact" });
    expect(field?.options).toEqual([
      { key: "guld", names: { sv: "Guld", en: "Gold" } },
      { key: "silver", names: { sv: "Silver" } },
    ]);
  });
});

it("refuses a field without a name, and a choice without options or with the same twice", async () => {
  await rolledBack(async (ctx) => {
    const refused = (input: Parameters<typeof createCustomField>[1]) =>
      createCustomField(ctx, input).then(
        () => null,
        (error) => error.details.fields,
      );
    expect(await refused({ ...text, nameSv: "" })).toEqual({ nameSv: "required" });
    expect(await refused(choice)).toEqual({ options: "options_needed" });
    expect(await refused({ ...choice, optionSv: ["Guld", "Guld"] })).toEqual({ options: "option_twice" });
    expect(await refused({ ...choice, optionSv: ["Guld", ""], optionEn: ["Gold", "Silver"] })).toEqual({
      options: "option_needs_name",
    });
    expect(await refused({ ...text, kind: "colour" as "text" })).toEqual({ kind: "choose" });
    expect(await refused({ ...text, entity: "order" as "customer" })).toEqual({ entity: "choose" });
  });
});

it("is the administrators' alone", async () => {
  await rolledBack(async (ctx) => {
    for (const person of ["bertil", "rut"] as const)
      await expect(createCustomField(actingAs(ctx, person), text)).rejects.toMatchObject({
        code: "forbidden",
      });
  });
});
