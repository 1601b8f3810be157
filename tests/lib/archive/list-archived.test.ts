import { expect, it } from "vitest";
import { listArchived } from "@/lib/archive/list-archived";
import { presentArchived, returning } from "@/lib/archive/present-archived";
import { archiveCase } from "@/lib/cases/archive-case";
import { createCase } from "@/lib/cases/create-case";
import { setUpCases } from "@/lib/cases/set-up-cases";
import { archiveContact } from "@/lib/contacts/archive-contact";
import { createContact } from "@/lib/contacts/create-contact";
import { linkContact } from "@/lib/contacts/link-contact";
import type { Ctx } from "@/lib/core/context";
import { formatterFor } from "@/lib/core/format";
import { locales } from "@/lib/core/locales";
import { archiveCustomer } from "@/lib/customers/archive-customer";
import { createCustomer } from "@/lib/customers/create-customer";
import { restoreCustomer } from "@/lib/customers/restore-customer";
import { translatorFor } from "@/lib/i18n/translator";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs, inBatch } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";

useDatabase();

const owned = { ownerId: idOf("employee", "nordbygg", "bertil"), visibility: "owner" } as const;

async function fill(ctx: Ctx) {
  await setUpCases(ctx, {});
  const bertil = actingAs(ctx, "bertil");
  const { id } = await createCustomer(ctx, { name: "Åkerlund" });
  for (const person of [{ firstName: "Karin" }, { firstName: "Hemlig", ...owned }]) {
    const contact = await createContact(bertil, person);
    await linkContact(bertil, { contactId: contact.id, customerId: id });
  }
  const crmCase = await createCase(ctx, { title: "Tak", customerId: id });
  await createCase(bertil, { title: "Hemligt", customerId: id, ownerId: owned.ownerId, ownerOnly: "on" });
  return { id, caseId: crmCase.id };
}

it("lists what was put away, by whom, and what comes back with it", async () => {
  await rolledBack(async (ctx) => {
    const { id, caseId } = await fill(ctx);
    await inBatch(actingAs(ctx, "kerstin"), (own) => archiveCustomer(own, { id }));
    const { rows } = await listArchived(ctx, { kind: "customers" });
    expect(rows).toMatchObject([
      { id, name: "Åkerlund", archivedBy: "Kerstin Öberg", contacts: 1, companies: 0, cases: 1 },
    ]);
    expect((await listArchived(actingAs(ctx, "bertil"), { kind: "customers" })).rows[0]).toMatchObject({
      contacts: 2,
      cases: 2,
    });
    expect(await restoreCustomer(ctx, { id })).toMatchObject({ name: "Åkerlund", contacts: 1, cases: 1 });
    expect((await listArchived(ctx, {})).rows).toEqual([]);
    await archiveCase(ctx, { caseId });
    expect((await listArchived(ctx, { kind: "cases" })).rows[0]?.name).toMatch(/ Tak$/);
    const person = await createContact(ctx, { firstName: "Eva" });
    await linkContact(ctx, { contactId: person.id, customerId: id });
    await archiveContact(ctx, { id: person.id });
    expect((await listArchived(ctx, { kind: "contacts" })).rows).toMatchObject([
      { name: "Eva", companies: 1 },
    ]);
  });
});

it("leaves out what the reader may not see", async () => {
  await rolledBack(async (ctx) => {
    const bertil = actingAs(ctx, "bertil");
    const customer = await createCustomer(bertil, { name: "Hemlig", ...owned });
    const contact = await createContact(bertil, { firstName: "Hemlig", ...owned });
    await archiveCustomer(bertil, { id: customer.id });
    await archiveContact(bertil, { id: contact.id });
    for (const kind of ["customers", "contacts"] as const) {
      expect((await listArchived(ctx, { kind })).rows).toEqual([]);
      expect((await listArchived(bertil, { kind })).rows).toHaveLength(1);
    }
  });
});

it("pages, and says what returns in every language", async () => {
  await rolledBack(async (ctx) => {
    for (let n = 0; n < 60; n++) {
      const { id } = await createCustomer(ctx, { name: `Kund ${n}` });
      await archiveCustomer(ctx, { id });
    }
    const first = await listArchived(ctx, {});
    const second = await listArchived(ctx, { cursor: first.next ?? "" });
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(60);
    const texts = locales.map((locale) => {
      const tools = { t: translatorFor(locale), format: formatterFor(locale, "Europe/Oslo", "NOK") };
      expect(presentArchived(first, "customers", { ...tools, tenant: { slug: "x" } }).rows).toHaveLength(50);
      return returning({ contacts: 3, companies: 0, cases: 2 }, tools.t);
    });
    expect(texts).toEqual([
      "Med 3 kontakter och 2 ärenden",
      "Med 3 kontakter og 2 saker",
      "Med 3 kontakter og 2 sager",
      "With 3 contacts and 2 cases",
    ]);
  });
});
