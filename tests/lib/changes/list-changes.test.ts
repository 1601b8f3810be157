import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { customerBilling } from "@/db/tenant/schema/billing";
import { customers } from "@/db/tenant/schema/customers";
import { registryServices } from "@/db/tenant/schema/registries";
import { savedViews } from "@/db/tenant/schema/settings";
import { createCase } from "@/lib/cases/create-case";
import { setUpCases } from "@/lib/cases/set-up-cases";
import { updateCase } from "@/lib/cases/update-case";
import { listBatches } from "@/lib/changes/list-batches";
import { listChanges } from "@/lib/changes/list-changes";
import { presentChanges } from "@/lib/changes/present-changes";
import { undoBatch } from "@/lib/changes/undo-batch";
import { createContact } from "@/lib/contacts/create-contact";
import { linkContact } from "@/lib/contacts/link-contact";
import type { Ctx } from "@/lib/core/context";
import { formatterFor } from "@/lib/core/format";
import { locales } from "@/lib/core/locales";
import { createCustomer } from "@/lib/customers/create-customer";
import { updateCustomer } from "@/lib/customers/update-customer";
import { setFollow } from "@/lib/follows/set-follow";
import { translatorFor } from "@/lib/i18n/translator";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs, inBatch } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";

useDatabase();

const bertilId = idOf("employee", "nordbygg", "bertil");
const company = { name: "Åkerlund", country: "SE", website: "", foundedYear: "" };

async function begin(ctx: Ctx) {
  await setUpCases(ctx, {});
  const { value } = await inBatch(ctx, (own) => createCustomer(own, company));
  return value?.id ?? "";
}

async function addPerson(ctx: Ctx, customerId: string, person: Parameters<typeof createContact>[1]) {
  const contact = await createContact(ctx, person);
  await linkContact(ctx, { contactId: contact.id, customerId });
  return contact;
}

it("says who changed what, old to new, newest first, with names instead of ids", async () => {
  await rolledBack(async (ctx) => {
    const id = await begin(ctx);
    const bertil = actingAs(ctx, "bertil");
    await inBatch(bertil, (own) =>
      updateCustomer(own, { ...company, id, version: 1, city: "Malmö", ownerId: bertilId }),
    );
    const { rows } = await listChanges(ctx, { customerId: id });
    expect(rows.map((row) => [row.actorName, row.table, row.operation, row.label])).toEqual([
      ["Bertil Ek", "customers", "update", "Åkerlund"],
      ["Anna Lind", "customers", "insert", "Åkerlund"],
    ]);
    expect(rows[0]?.fields).toEqual([
      { column: "city", kind: "text", before: { text: null }, after: { text: "Malmö" } },
      { column: "owner_id", kind: "reference", before: { text: null }, after: { text: "Bertil Ek" } },
    ]);
    expect(rows[1]?.fields).toEqual([]);
  });
});

it("gathers a customer's cases and contacts; a case's and a contact's history is their own", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await begin(ctx);
    const contact = await inBatch(ctx, (own) => addPerson(own, customerId, { firstName: "Karin" }));
    const made = await inBatch(ctx, (own) => createCase(own, { title: "Takbyte", customerId, value: "10" }));
    const caseId = made.value?.id ?? "";
    await inBatch(ctx, (own) =>
      updateCase(own, { id: caseId, version: 1, title: "Takbyte", customerId, value: "20,50" }),
    );
    const tables = async (input: Parameters<typeof listChanges>[1]) =>
      (await listChanges(ctx, input)).rows.map((row) => row.table);
    expect(await tables({ customerId })).toEqual(["cases", "cases", "contact_roles", "customers"]);
    expect(await tables({ rowId: caseId })).toEqual(["cases", "cases"]);
    expect((await tables({ rowId: contact.value?.id })).toSorted()).toEqual(["contact_roles", "contacts"]);
    const [latest] = (await listChanges(ctx, { rowId: caseId })).rows;
    expect(latest?.fields).toEqual([
      { column: "value", kind: "amount", before: { text: "10" }, after: { text: "20.5" } },
    ]);
  });
});

it("shows lists, telephone numbers and addresses part by part", async () => {
  await rolledBack(async (ctx) => {
    const id = await begin(ctx);
    const nowhere = { street: null, postcode: null, city: null, country: null };
    const write = (values: Partial<typeof customers.$inferInsert>) =>
      inBatch(ctx, ({ tx }) => tx.update(customers).set(values).where(eq(customers.id, id)));
    await write({
      tags: ["VIP", "Mässa"],
      phones: [{ kind: "mobile", number: "070-174 06 05", e164: "+46701740605" }],
      addresses: { visiting: { ...nowhere, street: "Storgatan 1", city: "Lund" } },
    });
    await write({
      tags: ["VIP", "Nyhetsbrev"],
      phones: [],
      addresses: {
        visiting: { ...nowhere, street: "Storgatan 1", city: "Malmö" },
        delivery: { ...nowhere, city: "Oslo", country: "NO" },
      },
    });
    await inBatch(ctx, ({ tx }) =>
      tx.insert(customerBilling).values({ customerId: id, creditDays: 30, invoiceType: "paper" }),
    );
    const tools = {
      t: translatorFor("sv"),
      format: formatterFor("sv", "Europe/Stockholm", "SEK"),
      tenant: { slug: "nordbygg" },
    };
    const { batches } = presentChanges(await listChanges(ctx, { customerId: id }), tools, "/x");
    const shown = batches
      .flatMap(({ lines }) => lines)
      .map(({ fields }) =>
        fields.map(({ label, before, after }) => `${label}: ${before} → ${after}`).toSorted(),
      );
    expect(shown.slice(0, 3)).toEqual([
      // The first that is said of it makes its row.
      ["Fakturatyp: – → Papper", "Kreditdagar: – → 30"],
      [
        "Besöksadress, Ort: Lund → Malmö",
        "Fler telefonnummer: Mobil 070-174 06 05 → –",
        "Leveransadress, Land: – → Norge",
        "Leveransadress, Ort: – → Oslo",
        "Taggar: Mässa → Nyhetsbrev",
      ],
      [
        "Besöksadress, Gatuadress: – → Storgatan 1",
        "Besöksadress, Ort: – → Lund",
        "Fler telefonnummer: – → Mobil 070-174 06 05",
        "Taggar: – → VIP, Mässa",
      ],
    ]);
  });
});

it("keeps a colleague's own views and the secrets of services to themselves", async () => {
  await rolledBack(async (ctx) => {
    const bertil = actingAs(ctx, "bertil");
    const view = { entity: "customers", query: {}, ownerId: bertilId } as const;
    const own = await inBatch(bertil, ({ tx }) =>
      tx.insert(savedViews).values({ ...view, name: "Hemlig vy" }),
    );
    const shared = await inBatch(bertil, ({ tx }) =>
      tx.insert(savedViews).values({ ...view, name: "Delad vy", isShared: true }),
    );
    await inBatch(ctx, ({ tx }) =>
      tx.insert(registryServices).values({ service: "cvr", sealedSecret: "Hemlig nyckel" }),
    );
    const seenBy = async (reader: Ctx) => JSON.stringify(await listBatches(reader, {}));
    expect(await seenBy(ctx)).toContain(shared.batchId);
    expect(await seenBy(ctx)).not.toContain(own.batchId);
    expect(await seenBy(ctx)).not.toContain("Hemlig");
    expect(await seenBy(bertil)).toContain("Hemlig vy");
  });
});

it("narrows a history by kind, person and day", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await begin(ctx);
    await inBatch(actingAs(ctx, "bertil"), (own) => addPerson(own, customerId, { firstName: "Karin" }));
    const count = async (filter: Parameters<typeof listChanges>[1]) =>
      (await listChanges(ctx, { customerId, ...filter })).rows.map((row) => row.table);
    expect(await count({ what: "people" })).toEqual(["contact_roles"]);
    expect(await count({ what: "details" })).toEqual(["customers"]);
    expect(await count({ who: bertilId })).toEqual(["contact_roles"]);
    expect(await count({ from: ctx.today, to: ctx.today })).toEqual(["contact_roles", "customers"]);
    expect(await count({ from: "2999-01-01" })).toEqual([]);
    expect(await count({ to: "2000-01-01" })).toEqual([]);
    expect(await count({ what: "nonsense" as "people" })).toEqual(["contact_roles", "customers"]);
  });
});

it("keeps in a person's history what they were linked to once", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await begin(ctx);
    const contact = await addPerson(ctx, customerId, { firstName: "Karin" });
    await ctx.tx.execute(`delete from contact_roles where contact_id = '${contact.id}'`);
    const { rows } = await listChanges(ctx, { rowId: contact.id });
    expect(rows.map((row) => `${row.table} ${row.operation}`)).toEqual([
      "contact_roles delete",
      "contact_roles insert",
      "contacts insert",
    ]);
  });
});

it("leaves out what the reader may not see, in entries and in values", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await begin(ctx);
    const bertil = actingAs(ctx, "bertil");
    await inBatch(bertil, (own) =>
      createCase(own, { title: "Hemligt ärende", customerId, ownerId: bertilId, ownerOnly: "on" }),
    );
    await inBatch(bertil, (own) =>
      addPerson(own, customerId, { firstName: "Hemlig", ownerId: bertilId, visibility: "owner" }),
    );
    const hidden = await inBatch(bertil, (own) =>
      createCustomer(own, { ...company, name: "Hemlig moder", ownerId: bertilId, visibility: "owner" }),
    );
    const hiddenId = hidden.value?.id ?? "";
    await inBatch(bertil, ({ tx }) =>
      tx.execute(
        `update customers set parent_id = '${hiddenId}', version = version + 1 where id = '${customerId}'`,
      ),
    );
    const seen = await listChanges(ctx, { customerId });
    expect(JSON.stringify(seen)).not.toMatch(/Hemlig/);
    expect(JSON.stringify(seen)).not.toContain(hiddenId);
    expect(seen.rows.map((row) => row.table)).toEqual(["customers", "customers"]);
    expect(seen.rows[0]?.fields[0]?.after).toEqual({ text: null, hidden: true });
    // The positive control: Bertil sees it all.
    const own = await listChanges(bertil, { customerId });
    expect(own.rows.map((row) => row.table)).toEqual(["customers", "contact_roles", "cases", "customers"]);
    expect(JSON.stringify(own)).toContain("Hemlig moder");
    await expect(listChanges(ctx, { customerId: hiddenId })).rejects.toMatchObject({ code: "not_found" });
    await expect(listChanges(ctx, { rowId: hiddenId })).rejects.toMatchObject({ code: "not_found" });
    await expect(listChanges(ctx, {})).rejects.toMatchObject({ code: "not_found" });
  });
});

it("still keeps a hidden case hidden when its making was undone", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await begin(ctx);
    const bertil = actingAs(ctx, "bertil");
    const make = (ownerOnly: string) =>
      inBatch(bertil, (own) => createCase(own, { title: "X", customerId, ownerId: bertilId, ownerOnly }));
    for (const { batchId } of [await make("on"), await make("")])
      await inBatch(bertil, (own) => undoBatch(own, { batchId }));
    const tablesOf = async (reader: Ctx) =>
      (await listChanges(reader, { customerId })).rows.map((row) => `${row.table} ${row.operation}`);
    expect(await tablesOf(ctx)).toEqual(["cases delete", "cases insert", "customers insert"]);
    expect((await tablesOf(bertil)).length).toBe(5);
  });
});

it("offers undoing to those who may, and marks what is undone", async () => {
  await rolledBack(async (ctx) => {
    const id = await begin(ctx);
    const bertil = actingAs(ctx, "bertil");
    const edit = await inBatch(bertil, (own) =>
      updateCustomer(own, { ...company, id, version: 1, city: "Lund" }),
    );
    const offered = async (reader: Ctx) =>
      (await listChanges(reader, { customerId: id })).rows.map((row) => row.undoable);
    expect(await offered(ctx)).toEqual([true, true]);
    expect(await offered(bertil)).toEqual([true, false]);
    expect(await offered(actingAs(ctx, "rut"))).toEqual([false, false]);
    await inBatch(bertil, (own) => undoBatch(own, { batchId: edit.batchId }));
    const { rows } = await listChanges(bertil, { customerId: id });
    expect(rows.map((row) => [row.verb === "test", row.undone, row.undoable])).toEqual([
      [true, false, true],
      [true, true, false],
      [true, false, false],
    ]);
  });
});

it("pages through a long history without gap or repeat", async () => {
  await rolledBack(async (ctx) => {
    const id = await begin(ctx);
    for (let n = 0; n < 120; n++)
      await ctx.tx.execute(
        `update customers set city = 'Ort ${n}', version = version + 1 where id = '${id}'`,
      );
    const found: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await listChanges(ctx, { customerId: id, cursor });
      found.push(...page.rows.map((row) => row.id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(found.length).toBe(121);
    expect(new Set(found).size).toBe(121);
    expect(found).toEqual(found.toSorted((a, b) => b - a));
  });
});

it("reads well in every language, with nothing left untranslated", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await begin(ctx);
    const made = await inBatch(ctx, (own) => createCase(own, { title: "Takbyte", customerId }));
    const caseId = made.value?.id ?? "";
    await inBatch(ctx, (own) =>
      updateCase(own, {
        id: caseId,
        version: 1,
        title: "Tak",
        customerId,
        value: "1234,5",
        followUpOn: "2026-11-30",
      }),
    );
    const page = await listChanges(ctx, { customerId });
    const expected = {
      sv: ["ändrade ärendet", "Värde", "–", "1 234,50"],
      nb: ["endret saken", "Verdi", "–", "1 234,50"],
      da: ["ændrede sagen", "Værdi", "–", "1.234,50"],
      en: ["changed the case", "Value", "–", "1,234.50"],
    };
    for (const locale of locales) {
      const tools = {
        t: translatorFor(locale),
        format: formatterFor(locale, "Europe/Stockholm", "SEK"),
        tenant: { slug: "nordbygg" },
      };
      const shown = presentChanges(page, tools, "/nordbygg/x");
      const [line] = shown.batches[0]?.lines ?? [];
      const value = line?.fields.find((field) => field.key === "value");
      const plain = [line?.text, value?.label, value?.before, value?.after].map((text) =>
        text?.replaceAll(/\s/g, " "),
      );
      expect(plain).toEqual(expected[locale]);
      expect(line?.subject?.href).toBe(`/nordbygg/cases/${caseId}`);
      expect(JSON.stringify(shown)).not.toMatch(/changes\.|_id|"[a-z]+_[a-z]+":/);
    }
  });
});

it("still says to whom a link led that is no more", async () => {
  await rolledBack(async (ctx) => {
    const id = await begin(ctx);
    for (const follow of ["on", ""]) await inBatch(ctx, (own) => setFollow(own, { customerId: id, follow }));
    const { rows } = await listChanges(ctx, { customerId: id });
    expect(rows.slice(0, 2).map(({ table, label }) => [table, label])).toEqual([
      ["follows", "Åkerlund"],
      ["follows", "Åkerlund"],
    ]);
  });
});
