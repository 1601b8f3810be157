import { expect, it } from "vitest";
import { archiveCustomer } from "@/lib/customers/archive-customer";
import { findOwnRecords } from "@/lib/registries/find-own-records";
import { addCustomer, as, employee } from "@/tests/lib/customers/samples";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("finds by number in any spacing, archived ones too, and by name", async () => {
  await rolledBack(async (ctx) => {
    const id = await addCustomer(ctx, { orgNumber: "5560160680" });
    for (const q of ["556016-0680", "5560160680", "SE556016068001", "16 556016 0680"])
      expect(await findOwnRecords(ctx, { q }), q).toMatchObject({ records: [{ id }], isHidden: false });
    expect(await findOwnRecords(ctx, { q: "åkerlund" })).toMatchObject({ records: [{ id }], number: null });
    await archiveCustomer(ctx, { id });
    expect(await findOwnRecords(ctx, { q: "5560160680" })).toMatchObject({ records: [{ isArchived: true }] });
  });
});

it("says of a hidden record that it is there, and nothing else", async () => {
  await rolledBack(async (ctx) => {
    await addCustomer(ctx, {
      name: "Hemlig Affär AB",
      orgNumber: "5560160680",
      visibility: "owner",
      ownerId: employee("bertil"),
    });
    const seen = await findOwnRecords(as(ctx, "kerstin"), { q: "5560160680" });
    expect(seen).toMatchObject({ records: [], isHidden: true });
    expect(JSON.stringify(seen)).not.toContain("Hemlig");
    expect(await findOwnRecords(as(ctx, "kerstin"), { q: "Hemlig" })).toMatchObject({
      records: [],
      isHidden: false,
    });
    expect(await findOwnRecords(as(ctx, "bertil"), { q: "5560160680" })).toMatchObject({
      records: [{ name: "Hemlig Affär AB" }],
      isHidden: false,
    });
  });
});

it("tells wrong check digits", async () => {
  await rolledBack(async (ctx) => {
    expect(await findOwnRecords(ctx, { q: "556016-0681" })).toMatchObject({
      number: { value: "556016-0681", isValid: false },
    });
  });
});
