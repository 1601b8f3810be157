import { contacts } from "@/db/tenant/schema/contacts";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { candidateOfRecord } from "@/lib/duplicates/candidate-of-record";
import { refuseDuplicates } from "@/lib/duplicates/refuse-duplicates";
import { makePrivateCustomer } from "./make-private-customer";
import { requireContactFields } from "./require-contact-fields";
import { resolveCompany } from "./resolve-company";
import { fullName } from "./rules";
import { ContactInput, type PersonFields, type PlaceFields } from "./schema";
import { validateContact } from "./validate-contact";
import { writeContactCategories } from "./write-contact-categories";
import { writeRole } from "./write-role";

export type SavedContact = {
  id: string;
  name: string;
  /** The actor may see it: not when it was made for another owner alone. */
  isVisible: boolean;
};

/** Takes a person into the register, at their companies at once; a first name is enough. */
export const createContact = command(
  { name: "create-contact", permission: "contact:write", input: ContactInput },
  async (ctx, { places, ...person }): Promise<SavedContact> => {
    const columns = await validateContact(ctx, person);
    await requireContactFields(ctx, person, columns);
    const candidate = candidateOfRecord("contact", { ...columns, firstName: person.firstName });
    await refuseDuplicates(ctx, candidate, person.duplicatesSeen);
    const [row] = await ctx.tx
      .insert(contacts)
      .values({ ...columns, firstName: person.firstName })
      .returning({ id: contacts.id });
    if (!row) throw new Error("the contact was not inserted");
    await writeContactCategories(ctx, row.id, person.categoryIds);
    for (const [at, place] of places.entries()) {
      if (!isEmpty(place)) await writePlace(ctx, row.id, place, `places.${at}.`);
    }
    const { customerNumber } = person;
    if (customerNumber) await makePrivateCustomer(ctx, { id: row.id, customerNumber });
    return savedContact(ctx, row.id, person);
  },
);

async function writePlace(ctx: Ctx, contactId: string, place: PlaceFields, at: string): Promise<void> {
  const customerId = await resolveCompany(ctx, place, `${at}customerId`);
  await writeRole(ctx, { ...place, contactId, customerId }, at, "customerId");
}

/** Nobody filled the row in. */
function isEmpty({ isPrimary, isInvoiceContact, ...place }: PlaceFields): boolean {
  return !isPrimary && !isInvoiceContact && Object.values(place).every((value) => value === null);
}

type Shown = Pick<PersonFields, "firstName" | "lastName" | "visibility" | "ownerId">;

export function savedContact(ctx: Ctx, id: string, person: Shown): SavedContact {
  const isVisible = person.visibility === "everyone" || person.ownerId === ctx.actor.employeeId;
  return { id, name: fullName(person), isVisible };
}
