import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { linkContact } from "@/lib/contacts/link-contact";
import { listContacts } from "@/lib/contacts/list-contacts";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addContact, addCustomer, addHiddenCustomer, as, employee } from "../customers/samples";

useDatabase();

it.each([
  { dir: "asc", q: "" },
  { dir: "desc", q: "" },
  { dir: "asc", q: "hos" },
  { dir: "desc", q: "hos" },
] as const)("shows each person once when paged to and fro: $dir $q", async ({ dir, q }) => {
  await rolledBack(async (ctx) => {
    await ctx.tx.execute(sql`
      insert into contacts (first_name, last_name, email)
      select 'P' || (g % 7), case when g % 4 = 0 then null else 'Ö' || (g % 9) end, 'p@hos.se' from generate_series(1, 120) g`);
    const first = await listContacts(ctx, { q, dir });
    const second = await listContacts(ctx, { q, dir, cursor: first.next ?? "" });
    const third = await listContacts(ctx, { q, dir, cursor: second.next ?? "" });
    const ids = [first, second, third].map((page) => page.rows.map((row) => row.id));
    expect(ids.map((page) => page.length)).toEqual([50, 50, 20]);
    expect(new Set(ids.flat()).size).toBe(120);
    const back = await listContacts(ctx, { q, dir, cursor: third.previous ?? "" });
    expect(back.rows.map((row) => row.id)).toEqual(ids[1]);
    const lastNames = [first, second, third].flatMap((page) => page.rows.map((row) => row.lastName));
    expect(lastNames.slice(90)).toEqual(Array.from({ length: 30 }, () => null));
    expect([first.count, third.count]).toEqual([120, 120]);
  });
});

it.each(["karin åker", "AKERLUND", "karin@", "070-123 45 67", "+46701234567", "kå"])(
  "finds a person by %s",
  async (q) => {
    await rolledBack(async (ctx) => {
      await addContact(ctx, { email: "karin@aker.se", phone: "0701-23 45 67" });
      await addContact(ctx, { firstName: "Kå", lastName: "Ek" });
      const wanted = q === "kå" ? "Kå" : "Karin";
      const { rows } = await listContacts(ctx, { q });
      expect(rows.map((row) => row.firstName)).toContain(wanted);
      expect(rows.length).toBe(q === "kå" ? 2 : 1);
    });
  },
);

it("tells where each person is now, leaving out customers that the reader can't see", async () => {
  await rolledBack(async (ctx) => {
    const contactId = await addContact(ctx, { customerId: await addCustomer(ctx), title: "VD" });
    await linkContact(as(ctx, "bertil"), { contactId, customerId: await addHiddenCustomer(ctx) });
    const placesFor = async (person: "kerstin" | "bertil") =>
      (await listContacts(as(ctx, person), {})).rows[0]?.places.map((place) => place.customerName);
    expect(await placesFor("kerstin")).toEqual(["Åkerlund & Söner AB"]);
    expect(await placesFor("bertil")).toEqual(["Hemlig Affär AB", "Åkerlund & Söner AB"]);
  });
});

it("shows nobody another's owner-only contact, nor counts it", async () => {
  await rolledBack(async (ctx) => {
    await addContact(ctx, { firstName: "Hemlig", visibility: "owner", ownerId: employee("bertil") });
    for (const person of ["kerstin", "anna", "rut"] as const) {
      expect(await listContacts(as(ctx, person), {})).toMatchObject({ rows: [], count: 0 });
      expect(await listContacts(as(ctx, person), { q: "hemlig" })).toMatchObject({ rows: [], count: 0 });
    }
    expect(await listContacts(as(ctx, "bertil"), { q: "hemlig" })).toMatchObject({ count: 1 });
  });
});

it("filters by where people are now, and never by a customer that the reader can't see", async () => {
  await rolledBack(async (ctx) => {
    const contactId = await addContact(ctx, { customerId: await addCustomer(ctx), title: "VD" });
    await linkContact(as(ctx, "bertil"), { contactId, customerId: await addHiddenCustomer(ctx) });
    await addContact(ctx, { firstName: "Fri", lastName: "Frilans" });
    const named = async (person: "kerstin" | "bertil", where: string) =>
      (await listContacts(as(ctx, person), { where })).rows.map((row) => row.name);
    expect(await named("kerstin", "company:contains:åkerlund")).toEqual(["Karin Åkerlund"]);
    expect(await named("kerstin", "title:is:vd")).toEqual(["Karin Åkerlund"]);
    expect(await named("kerstin", "company:empty")).toEqual(["Fri Frilans"]);
    expect(await named("kerstin", "company:contains:hemlig")).toEqual([]);
    expect(await named("bertil", "company:contains:hemlig")).toEqual(["Karin Åkerlund"]);
  });
});
