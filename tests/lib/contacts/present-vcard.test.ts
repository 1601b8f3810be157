import { expect, it } from "vitest";
import { getContact } from "@/lib/contacts/get-contact";
import { linkContact } from "@/lib/contacts/link-contact";
import { presentVcard } from "@/lib/contacts/present-vcard";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addContact, addCustomer, addHiddenCustomer, as } from "../customers/samples";

useDatabase();

it("tells the private details, and those of the chosen company first", async () => {
  await rolledBack(async (ctx) => {
    const id = await addContact(ctx, { email: "karin@hem.se", phone: "0701-74 06 05", city: "Lund" });
    const place = { contactId: id, customerId: await addCustomer(ctx), title: "VD, inköp" };
    const { roleId } = await linkContact(ctx, {
      ...place,
      roleEmail: "vd@aker.se",
      rolePhone: "040-17 40 60",
    });
    const contact = await getContact(ctx, { id });
    const own = presentVcard(contact, null, ctx);
    expect(own?.fileName).toBe("Karin Åkerlund");
    expect(own?.text).toContain("EMAIL;TYPE=home;PREF=1:karin@hem.se\r\n");
    expect(own?.text).toContain("ADR;TYPE=home:;;;Lund;;;Sverige\r\n");
    expect(own?.text).not.toContain("ORG:");
    const work = presentVcard(contact, roleId, ctx)?.text;
    expect(work).toContain("EMAIL;TYPE=work;PREF=1:vd@aker.se\r\nEMAIL;TYPE=home:karin@hem.se\r\n");
    expect(work).toContain('TEL;VALUE=uri;TYPE="work,voice";PREF=1:tel:+4640174060\r\n');
    expect(work).toContain("ORG:Åkerlund & Söner AB\r\nTITLE:VD\r\nTITLE:inköp\r\n");
  });
});

it("knows no place at a customer that the reader can't see", async () => {
  await rolledBack(async (ctx) => {
    const id = await addContact(ctx);
    const place = { contactId: id, customerId: await addHiddenCustomer(ctx) };
    const { roleId } = await linkContact(as(ctx, "bertil"), place);
    const seenBy = async (person: "bertil" | "kerstin") =>
      presentVcard(await getContact(as(ctx, person), { id }), roleId, ctx);
    expect(await seenBy("kerstin")).toBeNull();
    expect((await seenBy("bertil"))?.text).toContain("ORG:Hemlig Affär AB");
  });
});
