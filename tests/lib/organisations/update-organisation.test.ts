import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { findSession } from "@/lib/auth/find-session";
import { updateOrganisation } from "@/lib/organisations/update-organisation";
import { committed, useDatabase } from "@/tests/support/context";
import { refusalOf, sessionOf, signedIn } from "@/tests/support/platform";
import { addCustomer } from "../customers/samples";

useDatabase();

const facts = { name: "Nordbygg AB", country: "SE", currency: "SEK", timeZone: "Europe/Stockholm" };

it("changes one's own organisation and no other, and leaves its address", async () => {
  const extra = { ...facts, name: "Nordbygg Norden AB", slug: "annan", organisationId: "annan" };
  await updateOrganisation(await signedIn("anna"), extra);
  const [own] = (await findSession(await sessionOf("anna")))?.memberships ?? [];
  expect(own).toMatchObject({ name: "Nordbygg Norden AB", slug: "nordbygg", currency: "SEK" });
  const [other] = (await findSession(await sessionOf("anna", "fjordkraft")))?.memberships ?? [];
  expect(other?.name).toBe("Fjordkraft Bygg AS");
});

it("lets amounts that stand keep their currency when it changes", async () => {
  const id = await committed((ctx) => addCustomer(ctx));
  await committed((ctx) => ctx.tx.execute(sql`update customers set annual_revenue = 100 where id = ${id}`));
  await committed((ctx) =>
    ctx.tx.execute(sql`insert into customer_billing (customer_id, credit_limit_approved) values (${id}, 5)`),
  );
  const moved = { country: "FI", currency: "EUR", timeZone: "Europe/Helsinki" };
  await updateOrganisation(await signedIn("anna"), { ...facts, ...moved });
  const [own] = (await findSession(await sessionOf("anna")))?.memberships ?? [];
  expect(own).toMatchObject(moved);
  const { rows } = await committed((ctx) =>
    ctx.tx.execute(sql`select c.annual_revenue_currency as revenue, b.credit_limit_currency as credit, b.currency
      from customers c join customer_billing b on b.customer_id = c.id where c.id = ${id}`),
  );
  expect(rows).toEqual([{ revenue: "SEK", credit: "SEK", currency: null }]);
});

it("takes no country, currency or time zone that is none", async () => {
  const anna = await signedIn("anna");
  for (const wrong of [{ country: "XX" }, { currency: "kr" }, { timeZone: "Europe/Mora" }])
    expect(await refusalOf(updateOrganisation(anna, { ...facts, ...wrong }))).toMatch(/^invalid/);
});

it("is the administrators' alone", async () => {
  expect(await refusalOf(updateOrganisation(await signedIn("bertil"), facts))).toBe("forbidden: forbidden");
});
