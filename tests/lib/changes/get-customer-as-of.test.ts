import { expect, it } from "vitest";
import { createCategory } from "@/lib/categories/create-category";
import { getCustomerAsOf } from "@/lib/changes/get-customer-as-of";
import { presentCustomerAsOf } from "@/lib/changes/present-customer-as-of";
import { createContact } from "@/lib/contacts/create-contact";
import { linkContact } from "@/lib/contacts/link-contact";
import { removeRole } from "@/lib/contacts/remove-role";
import { formatterFor } from "@/lib/core/format";
import { createCustomer } from "@/lib/customers/create-customer";
import { updateCustomer } from "@/lib/customers/update-customer";
import { translatorFor } from "@/lib/i18n/translator";
import { connectAs } from "@/tests/support/connect-as";
import { committed, rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";

const database = useDatabase();

const day = "2026-03-01";
const tools = { t: translatorFor("sv"), format: formatterFor("sv", "Europe/Stockholm", "SEK") };

/** A customer as it was on a day in March, and what became of it since. */
async function history() {
  const { id, roles } = await committed(async (ctx) => {
    const bertil = actingAs(ctx, "bertil");
    const category = await createCategory(ctx, { name: "VIP" });
    const { id } = await createCustomer(ctx, {
      name: "Åkerlund",
      city: "Malmö",
      tags: "Mässa",
      categoryIds: [category.id],
      addresses: { visiting: { city: "Lund" } },
    });
    const hidden = { ownerId: bertil.actor.employeeId, visibility: "owner" } as const;
    const roles: string[] = [];
    for (const person of [{ firstName: "Karin" }, { firstName: "Hemlig", ...hidden }]) {
      const contact = await createContact(bertil, person);
      const { roleId } = await linkContact(bertil, { contactId: contact.id, customerId: id, title: "VD" });
      roles.push(roleId);
    }
    return { id, roles };
  });
  // No login of the app may rewrite the past; the test makes it by the administrator's.
  await connectAs(database().adminUrl, null, async ({ rows }) => {
    for (const schema of database().schemas)
      await rows(`update ${schema}.change_log set at = '2026-02-01 12:00+01'`, []);
  });
  await committed(async (ctx) => {
    const other = await createCategory(ctx, { name: "Senare" });
    const edit = { city: "Lund", tags: "", categoryIds: [other.id], email: "a@b.se" };
    await updateCustomer(ctx, { id, version: 1, ...edit });
    await updateCustomer(ctx, { id, version: 2, city: "Ystad", addresses: { visiting: { city: "" } } });
    for (const roleId of roles) await removeRole(actingAs(ctx, "bertil"), { roleId });
  });
  return id;
}

it("puts a customer together as it was, whoever changed, added or removed what since", async () => {
  const id = await history();
  await rolledBack(async (ctx) => {
    const shown = presentCustomerAsOf(await getCustomerAsOf(ctx, { id, day }), day, tools);
    expect(Object.fromEntries(shown.facts?.map(({ label, value }) => [label, value]) ?? [])).toMatchObject({
      Namn: "Åkerlund",
      Ort: "Malmö",
      Land: "Sverige",
      Taggar: "Mässa",
      "Besöksadress, Ort": "Lund",
    });
    expect(JSON.stringify(shown)).not.toContain("a@b.se");
    expect(shown.categories.rows.map(({ text }) => text)).toEqual(["VIP"]);
    expect(shown.people.rows).toEqual([
      { text: "Karin", detail: expect.stringMatching(/^VD · Huvudkontakt/) },
    ]);
    const bertils = await getCustomerAsOf(actingAs(ctx, "bertil"), { id, day });
    expect(bertils.people.map(({ name }) => name).toSorted()).toEqual(["Hemlig", "Karin"]);
    expect((await getCustomerAsOf(ctx, { id, day: ctx.today })).people).toEqual([]);
    expect((await getCustomerAsOf(ctx, { id, day: "2026-01-31" })).facts).toBeNull();
  });
});

it("knows nothing of a customer that the reader may not see", async () => {
  await rolledBack(async (ctx) => {
    const bertil = actingAs(ctx, "bertil");
    const owner = { ownerId: idOf("employee", "nordbygg", "bertil"), visibility: "owner" } as const;
    const { id } = await createCustomer(bertil, { name: "Hemlig", ...owner });
    await expect(getCustomerAsOf(ctx, { id, day })).rejects.toMatchObject({ code: "not_found" });
  });
});
