import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { searchEverything } from "@/lib/search/search-everything";
import { rolledBack, useDatabase } from "@/tests/support/context";
import {
  addCase,
  addContact,
  addCustomer,
  addHiddenCustomer,
  as,
  employee,
  setUpCases,
} from "../customers/samples";

useDatabase();

const nothing = {
  customers: [],
  contacts: [],
  cases: [],
  orders: [],
  calls: [],
  tasks: [],
  notes: [],
  isSimilar: false,
};

it("finds customers, contacts and cases, and a case by its number", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const customerId = await addCustomer(ctx);
    await addContact(ctx, { customerId });
    const id = await addCase(ctx, { customerId, value: "1", title: "Takbyte hos Åkerlunds" });
    await addCase(ctx, { customerId, value: "1", title: "Ventilation" });
    expect(await searchEverything(ctx, { q: "akerlund" })).toMatchObject({
      customers: [{ name: "Åkerlund & Söner AB" }],
      contacts: [{ name: "Karin Åkerlund", customerName: "Åkerlund & Söner AB" }],
      cases: [{ id, title: "Takbyte hos Åkerlunds", statusName: "Ny" }],
    });
    const { rows } = await ctx.tx.execute<{ number: string }>(sql`select number from cases where id = ${id}`);
    const found = await searchEverything(ctx, { q: `#${rows[0]?.number}` });
    expect(found.cases).toMatchObject([{ id }]);
    expect(await searchEverything(ctx, { q: "x" })).toEqual(nothing);
    expect(await searchEverything(ctx, {})).toEqual(nothing);
  });
});

it("finds an order by its number and by its title, but none of a hidden customer", async () => {
  await rolledBack(async (ctx) => {
    const bertil = as(ctx, "bertil");
    const order = (number: string, title: string, customerId: string) =>
      sql`(${number}, ${title}, ${customerId}, 'SEK', 'sv', current_date, 'Namn')`;
    const rows = [
      order("10042", "Takbyte etapp 2", await addCustomer(ctx)),
      order("10043", "Takbyte i smyg", await addHiddenCustomer(ctx)),
    ];
    await ctx.tx.execute(
      sql`insert into orders (number, title, customer_id, currency, language, ordered_on, customer_name)
          values ${sql.join(rows, sql`, `)}`,
    );
    const numbers = async (who: typeof ctx, q: string) =>
      (await searchEverything(who, { q })).orders.map(({ number }) => number);
    expect(await numbers(ctx, "takbyte")).toEqual(["10042"]);
    expect(await numbers(ctx, "10042")).toEqual(["10042"]);
    expect(await numbers(ctx, "10043")).toEqual([]);
    expect(new Set(await numbers(bertil, "takbyte"))).toEqual(new Set(["10042", "10043"]));
  });
});

it("finds nothing hidden, and names no hidden customer beside a hit", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const bertil = as(ctx, "bertil");
    const hidden = await addHiddenCustomer(ctx);
    await addContact(ctx, { firstName: "Hemlig", visibility: "owner", ownerId: employee("bertil") });
    await addContact(bertil, { firstName: "Öppen", lastName: "Hemligsson", customerId: hidden });
    await addCase(bertil, { customerId: hidden, value: "1", title: "Hemligt bygge" });
    const own = await addCase(bertil, {
      customerId: await addCustomer(ctx),
      value: "1",
      title: "Hemligt tak",
    });
    await ctx.tx.execute(
      sql`update cases set visibility = 'owner', owner_id = ${employee("bertil")} where id = ${own}`,
    );
    for (const person of ["kerstin", "anna", "rut"] as const) {
      expect(await searchEverything(as(ctx, person), { q: "hemlig" }), person).toMatchObject({
        customers: [],
        contacts: [{ name: "Öppen Hemligsson", customerName: null }],
        cases: [],
      });
    }
    const found = await searchEverything(bertil, { q: "hemlig" });
    expect([found.customers.length, found.contacts.length, found.cases.length]).toEqual([1, 2, 2]);
  });
});

it("narrows the search by kind and by further conditions", async () => {
  await rolledBack(async (ctx) => {
    await ctx.tx.execute(sql`
      insert into customers (name, kind, country, email, invoice_email, phone, fax, website, street, postcode, city, addresses, owner_id)
      values ('Alfa AB', 'company', 'SE', 'info@alfa.example', 'faktura@alfa.example', '040-11 22 33', '040-99 88 77', 'https://alfa.example',
          'Storgatan 1', '211 42', 'Malmö', '{"visiting": {"street": "Hamnvägen 7", "city": "Lund"}}', ${employee("bertil")}),
        ('Alfa Berg', 'person', 'SE', 'alfa@post.example', null, null, null, null, null, null, null, '{}', null)`);
    await ctx.tx.execute(
      sql`insert into contacts (first_name, email, street, city) values ('Alfa', 'alfa@post.example', 'Hamnvägen 7', 'Lund')`,
    );
    const names = async (asked: Parameters<typeof searchEverything>[1]) => {
      const { customers, contacts } = await searchEverything(ctx, asked);
      return [...customers, ...contacts].map((hit) => hit.name);
    };
    expect(await names({ q: "alfa" })).toEqual(["Alfa AB", "Alfa Berg", "Alfa"]);
    expect(await names({ q: "alfa", only: "companies" })).toEqual(["Alfa AB"]);
    expect(await names({ q: "alfa", only: "persons" })).toEqual(["Alfa Berg", "Alfa"]);
    expect(await names({ email: "faktura@" })).toEqual(["Alfa AB"]);
    expect(await names({ email: "@post" })).toEqual(["Alfa Berg", "Alfa"]);
    expect(await names({ phone: "+46 40 11 22" })).toEqual(["Alfa AB"]);
    expect(await names({ fax: "040-9988" })).toEqual(["Alfa AB"]);
    expect(await names({ phone: "040-9988" })).toEqual([]);
    expect(await names({ address: "hamnvagen lund" })).toEqual(["Alfa AB", "Alfa"]);
    expect(await names({ address: "21142" })).toEqual(["Alfa AB"]);
    expect(await names({ url: "alfa.ex" })).toEqual(["Alfa AB"]);
    expect(await names({ owner: employee("bertil") })).toEqual(["Alfa AB"]);
    expect(await names({ q: "berg", email: "@post" })).toEqual(["Alfa Berg"]);
    expect(await names({ q: "berg", url: "alfa" })).toEqual([]);
  });
});

it("says when nothing is spelled as it was typed, and never finds a hidden name by its like", async () => {
  await rolledBack(async (ctx) => {
    await addCustomer(ctx, { name: "Volvogården AB" });
    await addCustomer(as(ctx, "bertil"), {
      name: "Hemligheten AB",
      visibility: "owner",
      ownerId: employee("bertil"),
    });
    expect(await searchEverything(ctx, { q: "vovlogården" })).toMatchObject({
      customers: [{ name: "Volvogården AB" }],
      isSimilar: true,
    });
    expect((await searchEverything(ctx, { q: "hemlihgeten" })).customers).toEqual([]);
    expect((await searchEverything(as(ctx, "bertil"), { q: "hemlihgeten" })).customers).toHaveLength(1);
  });
});
