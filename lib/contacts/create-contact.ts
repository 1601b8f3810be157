import { contacts } from "@/db/tenant/schema/contacts";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { requireCustomer } from "@/lib/customers/require-customer";
import { requireEmployee } from "@/lib/employees/require-employee";
import { fullName } from "./rules";
import { ContactInput, type PersonFields } from "./schema";
import { writeRole } from "./write-role";

export type SavedContact = {
  id: string;
  name: string;
  /** The actor may see it: not when it was made for another owner alone. */
  isVisible: boolean;
};

/** Takes a person into the register, at a company at once when one is named. */
export const createContact = command(
  { name: "create-contact", permission: "contact:write", input: ContactInput },
  async (ctx, input): Promise<SavedContact> => {
    const {
      customerId,
      title,
      roleEmail,
      rolePhone,
      fromDate,
      untilDate,
      isPrimary,
      isInvoiceContact,
      ...person
    } = input;
    const role = { title, roleEmail, rolePhone, fromDate, untilDate, isPrimary, isInvoiceContact };
    await requireEmployee(ctx, person.ownerId);
    if (customerId) await requireCustomer(ctx, customerId);
    const [row] = await ctx.tx.insert(contacts).values(person).returning({ id: contacts.id });
    if (!row) throw new Error("the contact was not inserted");
    if (customerId) {
      await writeRole(ctx, { contactId: row.id, customerId, ...role });
    }
    return savedContact(ctx, row.id, person);
  },
);

export function savedContact(ctx: Ctx, id: string, person: PersonFields): SavedContact {
  const isVisible = person.visibility === "everyone" || person.ownerId === ctx.actor.employeeId;
  return { id, name: fullName(person), isVisible };
}
