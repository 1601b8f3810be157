import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { getContact } from "@/lib/contacts/get-contact";
import { listContactCases } from "@/lib/contacts/list-contact-cases";
import type { Ctx } from "@/lib/core/context";
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

const takePart = (ctx: Ctx, caseId: string, contactId: string) =>
  ctx.tx.execute(
    sql`insert into case_contacts (case_id, contact_id, role) values (${caseId}, ${contactId}, 'Beslutar')`,
  );

it("lists the cases that a person takes part in, leaving out what the reader can't see", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const contactId = await addContact(ctx);
    await takePart(ctx, await addCase(ctx, { customerId: await addCustomer(ctx), value: "10" }), contactId);
    const bertil = as(ctx, "bertil");
    const customerId = await addHiddenCustomer(ctx);
    await takePart(ctx, await addCase(bertil, { customerId, value: "10", title: "Hemligt" }), contactId);
    const titles = async (reader: Ctx) => {
      const rows = await listContactCases(reader, { contactId });
      expect((await getContact(reader, { id: contactId })).caseCount).toBe(rows.length);
      return rows.map((row) => `${row.title} ${row.role}`).sort();
    };
    expect(await titles(as(ctx, "kerstin"))).toEqual(["Takbyte Beslutar"]);
    expect(await titles(bertil)).toEqual(["Hemligt Beslutar", "Takbyte Beslutar"]);
    expect(await listContactCases(bertil, { contactId, openOnly: true, limit: 1 })).toHaveLength(1);
  });
});

it("tells nothing of a hidden person", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const contactId = await addContact(ctx, { visibility: "owner", ownerId: employee("bertil") });
    await takePart(ctx, await addCase(ctx, { customerId: await addCustomer(ctx), value: "10" }), contactId);
    expect(await listContactCases(as(ctx, "kerstin"), { contactId })).toEqual([]);
  });
});
