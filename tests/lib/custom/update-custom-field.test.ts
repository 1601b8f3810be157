import { expect, it } from "vitest";
import { customers } from "@/db/tenant/schema/customers";
import { undoBatch } from "@/lib/changes/undo-batch";
import type { Ctx } from "@/lib/core/context";
import { listCustomFields } from "@/lib/custom/list-custom-fields";
import { updateCustomField } from "@/lib/custom/update-custom-field";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { addField } from "./samples";

useDatabase();

const carry = (ctx: Ctx, custom: (typeof customers.$inferInsert)["custom"]) =>
  ctx.tx.insert(customers).values({ name: "Bärare AB", country: "SE", custom });
const only = async (ctx: Ctx) => (await listCustomFields(ctx, {}))[0];
const threeRows = {
  optionKey: ["gold", "silver", "tin"],
  optionSv: ["Guld", "Silver", "Tenn"],
  optionEn: ["Gold", "", ""],
};

it("renames a field, and can be undone", async () => {
  await rolledBack(async (ctx) => {
    const { id } = await addField(ctx, "typ", "text");
    const { batchId, value } = await inBatch(ctx, (batch) =>
      updateCustomField(batch, { id, version: 1, kind: "text", nameSv: "Sort", nameEn: "Sort" }),
    );
    expect(value).toMatchObject({ name: "Sort", entity: "customer", retired: 0 });
    expect(await only(ctx)).toMatchObject({ key: "typ", names: { sv: "Sort", en: "Sort" }, version: 2 });
    await inBatch(ctx, (batch) => undoBatch(batch, { batchId }));
    expect(await only(ctx)).toMatchObject({ names: { sv: "typ" } });
  });
});

it("refuses a stale edit", async () => {
  await rolledBack(async (ctx) => {
    const { id } = await addField(ctx, "typ", "text");
    await updateCustomField(ctx, { id, version: 1, kind: "text", nameSv: "Sort" });
    await expect(
      updateCustomField(ctx, { id, version: 1, kind: "text", nameSv: "Annan" }),
    ).rejects.toMatchObject({ code: "conflict" });
  });
});

it("changes the kind and the period only while there are no values, and says so", async () => {
  await rolledBack(async (ctx) => {
    const { id } = await addField(ctx, "typ", "text");
    await updateCustomField(ctx, { id, version: 1, kind: "number", nameSv: "Typ", hasPeriod: "on" });
    await carry(ctx, { typ: { value: "1", from: null, until: null } });
    const refusal = (input: { kind: "date" | "number"; hasPeriod?: "on" }) =>
      updateCustomField(ctx, { id, version: 2, nameSv: "Typ", ...input }).then(
        () => null,
        ({ message, details }) => [message, details.field],
      );
    expect(await refusal({ kind: "date", hasPeriod: "on" })).toEqual(["kind_fixed", "kind"]);
    expect(await refusal({ kind: "number" })).toEqual(["period_fixed", "hasPeriod"]);
    expect(await refusal({ kind: "number", hasPeriod: "on" })).toBeNull();
  });
});

it("reorders, renames and adds options; the key stays", async () => {
  await rolledBack(async (ctx) => {
    const { id } = await addField(ctx, "niva", "choice");
    await updateCustomField(ctx, {
      id,
      version: 1,
      kind: "choice",
      nameSv: "Nivå",
      optionKey: ["tin", "gold", "silver", ""],
      optionSv: ["Tenn", "Äkta guld", "Silver", "Koppar"],
    });
    expect((await only(ctx))?.options).toEqual([
      { key: "tin", names: { sv: "Tenn" } },
      { key: "gold", names: { sv: "Äkta guld" } },
      { key: "silver", names: { sv: "Silver" } },
      { key: "koppar", names: { sv: "Koppar" } },
    ]);
  });
});

it("drops an option that nobody carries, retires one in use, and brings it back by its name", async () => {
  for (const [kind, hasPeriod] of [
    ["choice", false],
    ["choices", false],
    ["choice", true],
    ["choices", true],
  ] as const)
    await rolledBack(async (ctx) => {
      const { id } = await addField(ctx, "niva", kind, { hasPeriod });
      const value = kind === "choices" ? ["tin"] : "tin";
      await carry(ctx, { niva: hasPeriod ? { value, from: null, until: null } : value });
      const sent = { id, kind, nameSv: "Nivå", hasPeriod };
      const saved = await updateCustomField(ctx, {
        ...sent,
        version: 1,
        optionKey: "gold",
        optionSv: "Guld",
      });
      expect(saved.retired).toBe(1);
      expect((await only(ctx))?.options).toEqual([
        { key: "gold", names: { sv: "Guld" } },
        { key: "tin", names: { sv: "Tenn" }, retired: true },
      ]);
      await updateCustomField(ctx, {
        ...sent,
        version: 2,
        optionKey: ["gold", ""],
        optionSv: ["Guld", "Tenn"],
      });
      expect((await only(ctx))?.options).toEqual([
        { key: "gold", names: { sv: "Guld" } },
        { key: "tin", names: { sv: "Tenn" } },
      ]);
    });
});

it("takes away the options of a field that is a choice no more", async () => {
  await rolledBack(async (ctx) => {
    const { id } = await addField(ctx, "niva", "choice");
    await updateCustomField(ctx, { id, version: 1, kind: "text", nameSv: "Nivå", ...threeRows });
    expect(await only(ctx)).toMatchObject({ kind: "text", options: [] });
  });
});
