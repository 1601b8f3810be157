import { eq } from "drizzle-orm";
import { contacts } from "@/db/tenant/schema/contacts";
import { command } from "@/lib/core/command";
import { refuseStaleEdit } from "@/lib/core/stale-edit";
import { requireEmployee } from "@/lib/employees/require-employee";
import { type SavedContact, savedContact } from "./create-contact";
import { lockContact } from "./lock-contact";
import { ContactEdit } from "./schema";

/** Changes a person's own details, unless somebody changed them since the form was opened. */
export const updateContact = command(
  { name: "update-contact", permission: "contact:write", input: ContactEdit },
  async (ctx, { id, version, ...person }): Promise<SavedContact> => {
    const now = await lockContact(ctx, id);
    if (now.version !== version) {
      const text = (name: "firstName" | "lastName" | "email" | "phone", column: string) => ({
        [name]: { column, sent: person[name], now: now[name], shown: now[name], adopts: true },
      });
      await refuseStaleEdit(
        ctx,
        { table: "contacts", id, sentVersion: version, version: now.version },
        {
          ...text("firstName", "first_name"),
          ...text("lastName", "last_name"),
          ...text("email", "email"),
          ...text("phone", "phone"),
          ownerId: {
            column: "owner_id",
            sent: person.ownerId,
            now: now.ownerId,
            shown: now.ownerName,
            adopts: true,
          },
          visibility: { column: "visibility", sent: person.visibility, now: now.visibility, adopts: true },
        },
      );
    }
    if (person.ownerId !== now.ownerId) await requireEmployee(ctx, person.ownerId);
    await ctx.tx.update(contacts).set(person).where(eq(contacts.id, id));
    return savedContact(ctx, id, person);
  },
);
