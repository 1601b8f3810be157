import { expect, it } from "vitest";
import { createContact } from "@/lib/contacts/create-contact";
import { updateContact } from "@/lib/contacts/update-contact";
import { createCustomer } from "@/lib/customers/create-customer";
import { updateCustomer } from "@/lib/customers/update-customer";
import { MayBeDuplicate } from "@/lib/duplicates/may-be-duplicate";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";

useDatabase();

it("stops a form once, and saves when what it showed was seen", async () => {
  await rolledBack(async (ctx) => {
    const first = await createCustomer(ctx, { name: "Åkerlund Bygg AB" });
    const again = (duplicatesSeen?: string | string[]) =>
      inBatch(ctx, (own) => createCustomer(own, { name: "Åkerlund Bygg", duplicatesSeen }));
    const { refused } = await again("");
    expect(refused).toBeInstanceOf(MayBeDuplicate);
    expect(refused).toMatchObject({
      code: "conflict",
      isNew: true,
      duplicates: { matches: [{ id: first.id, reasons: ["name"] }], hidden: false },
    });
    expect((await again(["", first.id])).refused).toBeNull();
    expect((await again(["", first.id])).refused).toBeInstanceOf(MayBeDuplicate);
    // An import has nobody to ask.
    expect((await again()).refused).toBeNull();
  });
});

it("asks at an edit about what changes, not about what stands there already", async () => {
  await rolledBack(async (ctx) => {
    await createCustomer(ctx, { name: "Åkerlund", email: "info@akerlund.example" });
    const { id } = await createCustomer(ctx, { name: "Åkerlund" });
    const edit = (version: number, change: { city?: string; email?: string }) =>
      inBatch(ctx, (own) =>
        updateCustomer(own, { id, version, name: "Åkerlund", duplicatesSeen: "", ...change }),
      );
    expect((await edit(1, { city: "Lund" })).refused).toBeNull();
    expect((await edit(2, { email: "info@akerlund.example" })).refused).toBeInstanceOf(MayBeDuplicate);
  });
});

it("asks for persons alike", async () => {
  await rolledBack(async (ctx) => {
    await createContact(ctx, { firstName: "Eva", lastName: "Ek", phone: "070-174 06 05" });
    const other = await createContact(ctx, { firstName: "Bo" });
    const create = await inBatch(ctx, (own) =>
      createContact(own, { firstName: "E", phone: "+46701740605", duplicatesSeen: "" }),
    );
    const edit = await inBatch(ctx, (own) =>
      updateContact(own, { id: other.id, version: 1, phone: "0701740605", duplicatesSeen: "" }),
    );
    for (const { refused } of [create, edit])
      expect(refused).toMatchObject({ duplicates: { matches: [{ name: "Eva Ek", reasons: ["phone"] }] } });
  });
});
