import { type SQL, sql } from "drizzle-orm";
import { contacts } from "@/db/tenant/schema/contacts";
import { ownFieldWrite } from "@/lib/bulk/own-field-write";
import { fieldOf, flagOf, readValue } from "@/lib/bulk/read-value";
import { FieldChange } from "@/lib/bulk/schema";
import { setCountry } from "@/lib/bulk/set-country";
import { type FieldSet, setField } from "@/lib/bulk/set-field";
import { optOutWrite, visibilityWrite } from "@/lib/bulk/shared-writes";
import { type Write, type Written, writeWhere } from "@/lib/bulk/write-where";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { country, optionalText } from "@/lib/core/fields";
import { chosenContacts } from "./chosen-contacts";

const of = { table: contacts, id: contacts.id };

/** Gives many persons at once a value of one field, or takes it from them; many thousand in the background. */
export const setContactsField = command(
  { name: "set-contacts-field", permission: "contact:write", input: FieldChange },
  async (ctx, input): Promise<FieldSet> =>
    setField(
      ctx,
      of,
      await chosenContacts(ctx, input),
      "set-contacts-field",
      input,
      await planned(ctx, input),
    ),
);

/** What is to be written, checked before any row is touched. */
async function planned(ctx: Ctx, input: FieldChange): Promise<(chosen: SQL) => Promise<Written>> {
  const own = await ownFieldWrite(ctx, "contacts", contacts.custom, input);
  const by = (write: Write) => (chosen: SQL) => writeWhere(ctx, of, chosen, write);
  if (own) return by(own);
  switch (fieldOf("contacts", input).key) {
    case "country": {
      const value = readValue(country(), input);
      return (chosen) => setCountry(ctx, contacts, chosen, value);
    }
    case "doNotMarket":
      return by(optOutWrite(ctx, contacts, flagOf(input)));
    case "visibility":
      return by(visibilityWrite(contacts, input));
    default: {
      const city = readValue(optionalText(100), input);
      return by({ columns: { city }, needed: sql`${contacts.city} is distinct from ${city}` });
    }
  }
}
