import { expect, it } from "vitest";
import { addCaseContact } from "@/lib/cases/add-case-contact";
import { listCaseContacts } from "@/lib/cases/list-case-contacts";
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

it("tells how people are reached at the case's customer, else at home", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const customerId = await addCustomer(ctx);
    const caseId = await addCase(ctx, { customerId, value: "10" });
    const reach = { email: "karin@hem.se", phone: "0701-74 06 05" };
    const there = await addContact(ctx, { ...reach, customerId, roleEmail: "karin@aker.se" });
    const elsewhere = await addContact(ctx, { ...reach, firstName: "Bo", lastName: "Ek" });
    for (const contactId of [there, elsewhere]) await addCaseContact(ctx, { caseId, contactId });
    expect(await listCaseContacts(ctx, { caseId })).toMatchObject([
      { firstName: "Bo", email: "karin@hem.se" },
      { firstName: "Karin", email: "karin@aker.se", phone: "0701-74 06 05" },
    ]);
  });
});

it("tells of no hidden person, and of nobody in a hidden case", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const bertil = as(ctx, "bertil");
    const caseId = await addCase(ctx, { customerId: await addCustomer(ctx), value: "10" });
    const hidden = await addContact(ctx, { visibility: "owner", ownerId: employee("bertil") });
    await addCaseContact(bertil, { caseId, contactId: hidden });
    const customerId = await addHiddenCustomer(ctx);
    const hiddenCase = await addCase(bertil, { customerId, value: "10" });
    await addCaseContact(bertil, { caseId: hiddenCase, contactId: await addContact(ctx) });
    for (const id of [caseId, hiddenCase]) {
      expect(await listCaseContacts(as(ctx, "kerstin"), { caseId: id })).toEqual([]);
      expect(await listCaseContacts(bertil, { caseId: id })).toHaveLength(1);
    }
  });
});
