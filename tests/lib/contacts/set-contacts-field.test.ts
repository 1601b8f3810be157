import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { setContactsField } from "@/lib/contacts/set-contacts-field";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";

useDatabase();

it("gives the persons that a list leaves a value of a field, those that can be seen", async () => {
  await rolledBack(async (ctx) => {
    await ctx.tx.execute(sql`insert into contacts (first_name, phone, owner_id, visibility, do_not_market_source, do_not_market_since) values
      ('Anna', '040-1', null, 'everyone', null, null), ('Per', '070-174 06 05', null, 'everyone', 'registry', current_date),
      ('Dold', null, ${idOf("employee", "nordbygg", "bertil")}, 'owner', null, null)`);
    const set = (change: object) =>
      setContactsField(ctx, { all: "on", list: "view=all", ...change } as never);
    const read = async () =>
      (
        await ctx.tx.execute(
          sql`select first_name, country, city, phone_e164 from contacts order by first_name`,
        )
      ).rows;
    expect(await set({ field: "country", country: "DK" })).toMatchObject({ count: 2 });
    expect(await set({ field: "city", city: "Malmö" })).toMatchObject({ count: 2 });
    expect(await read()).toMatchObject([
      { first_name: "Anna", country: "DK", city: "Malmö" },
      { first_name: "Dold", country: null, city: null },
      { first_name: "Per", country: "DK", city: "Malmö" },
    ]);
    expect(await set({ field: "doNotMarket", doNotMarket: "no" })).toMatchObject({
      count: 0,
      left: { rows: 1, names: ["Per"] },
    });
    expect(await set({ field: "visibility", visibility: "owner" })).toMatchObject({ left: { rows: 2 } });
    await expect(set({ field: "industry", industry: "Bygg" })).rejects.toThrow("choose");
  });
});
