import { expect, it } from "vitest";
import { createCategory } from "@/lib/categories/create-category";
import { undoBatch } from "@/lib/changes/undo-batch";
import { changeContacts } from "@/lib/contacts/change-contacts";
import { listContacts } from "@/lib/contacts/list-contacts";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { addContact, as, employee } from "../customers/samples";

useDatabase();

it("changes all contacts that the list leaves, none that is hidden, as one batch", async () => {
  await rolledBack(async (ctx) => {
    await addContact(ctx, { firstName: "Kai", lastName: "A" });
    await addContact(ctx, { firstName: "Kim", lastName: "B" });
    await addContact(ctx, { firstName: "Ada", lastName: "C" });
    await addContact(ctx, { firstName: "Kid", visibility: "owner", ownerId: employee("bertil") });
    const all = { all: "on", list: "where=name:begins:k" };
    const category = await createCategory(ctx, { name: "Jul" });
    const owned = await inBatch(ctx, (later) =>
      changeContacts(later, { ...all, change: "owner", ownerId: employee("kerstin") }),
    );
    expect(owned.value?.count).toBe(2);
    expect(
      (await changeContacts(ctx, { ...all, change: "addCategory", categoryId: category.id })).count,
    ).toBe(2);
    expect((await changeContacts(ctx, { ...all, change: "addTag", tag: "mässa" })).count).toBe(2);
    const firstNames = async (where: string[]) =>
      (await listContacts(ctx, { where })).rows.map((row) => row.firstName);
    expect(await firstNames(["tag:any:mässa", `category:any:${category.id}`])).toEqual(["Kai", "Kim"]);
    await inBatch(ctx, (later) => undoBatch(later, { batchId: owned.batchId }));
    expect((await listContacts(as(ctx, "bertil"), { where: "owner:filled" })).count).toBe(1);
    expect((await changeContacts(ctx, { ...all, change: "archive" })).count).toBe(2);
    expect(await firstNames([])).toEqual(["Ada"]);
  });
});
