import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { caseListSpec } from "@/lib/cases/case-list-spec";
import { visibleCases } from "@/lib/cases/visibility";
import { contactListSpec } from "@/lib/contacts/contact-list-spec";
import { visibleContacts } from "@/lib/contacts/visibility";
import type { Ctx } from "@/lib/core/context";
import { listCustomFields } from "@/lib/custom/list-custom-fields";
import { customerListSpec } from "@/lib/customers/customer-list-spec";
import { visibleCustomers } from "@/lib/customers/visibility";
import type { ListSpec } from "@/lib/views/list-field";
import { readListPage } from "@/lib/views/read-list-page";
import { sampleCases } from "@/tests/lib/cases/sample-cases";
import { addCase, addContact, addCustomer, employee } from "@/tests/lib/customers/samples";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

/** All pages of a list, two rows each, to the end and back: whichever way they are read they must be the same. */
async function pages(ctx: Ctx, spec: ListSpec, where: ReturnType<typeof sql>, way: "index" | "hits") {
  const read: string[] = [];
  for (const { key, sort } of spec.fields) {
    for (const dir of sort ? (["asc", "desc"] as const) : []) {
      let cursor: string | undefined;
      let isBack = false;
      do {
        const state = { columns: [], sort: key, dir, cursor };
        const page = await readListPage(ctx, spec, state, where, way, { size: 2 });
        read.push(`${key} ${dir}: ${page.rows.map(({ id }) => id).join(" ")}`);
        isBack ||= page.next === null;
        cursor = (isBack ? page.previous : page.next) ?? undefined;
      } while (cursor);
    }
  }
  return read;
}

it("gives the same pages in every order, whether all rows are looked through or found ones are sorted", async () => {
  await rolledBack(async (ctx) => {
    await ctx.tx.execute(sql`insert into custom_fields (entity, key, names, kind) values
      ('customer', 'machines', '{"sv": "Maskiner"}', 'number'), ('customer', 'note', '{"sv": "Not"}', 'text')`);
    const { addCase: addOne } = await sampleCases(ctx);
    const all = [
      await addCustomer(ctx, { name: "Öberg", email: "o@o.example", phone: "040-1", city: "Åre" }),
      await addCustomer(ctx, { name: "Ärla", email: "a@o.example", ownerId: employee("bertil") }),
      await addCustomer(ctx, { name: "Ål", website: "https://al.example", ownerId: employee("anna") }),
    ];
    await ctx.tx.execute(
      sql`update customers set custom = '{"machines": "9", "note": "Ö"}' where name = 'Ål'`,
    );
    await ctx.tx.execute(
      sql`update customers set custom = '{"machines": "10", "note": "å"}' where name = 'Ärla'`,
    );
    await ctx.tx.execute(sql`update customers set created_at = now() - length(name) * interval '1 day'`);
    for (const customerId of [all[0], all[0], all[1]])
      if (customerId) await addCase(ctx, { customerId, value: "100" });
    await addOne({ title: "Nobodys", value: "7", currency: "EUR", source: "Mässa", probabilityPercent: "3" });
    for (const [firstName, customerId] of [
      ["Åsa", all[0]],
      ["Bo", all[1]],
      ["Bo", undefined],
    ] as const)
      await addContact(ctx, { firstName, lastName: undefined, customerId });
    const own = await listCustomFields(ctx, { entity: "customer" });
    const lists: [ListSpec, ReturnType<typeof sql>][] = [
      [customerListSpec(ctx, own), visibleCustomers(ctx)],
      [contactListSpec(ctx, []), visibleContacts(ctx)],
      [caseListSpec(ctx, []), visibleCases(ctx)],
    ];
    for (const [spec, visible] of lists) {
      const looked = await pages(ctx, spec, visible, "index");
      expect(looked.length).toBeGreaterThan(40);
      expect(looked).toEqual(await pages(ctx, spec, visible, "hits"));
    }
  });
});
