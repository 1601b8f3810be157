import { eq } from "drizzle-orm";
import { contacts } from "@/db/tenant/schema/contacts";
import { command } from "@/lib/core/command";
import { changesAny } from "@/lib/core/same-value";
import { candidateOfRecord } from "@/lib/duplicates/candidate-of-record";
import { refuseDuplicates } from "@/lib/duplicates/refuse-duplicates";
import { type SavedContact, savedContact } from "./create-contact";
import { lockContact } from "./lock-contact";
import { makePrivateCustomer } from "./make-private-customer";
import { refuseStaleContact } from "./refuse-stale-contact";
import { requireContactFields } from "./require-contact-fields";
import { ContactEdit } from "./schema";
import { validateContact } from "./validate-contact";
import { writeContactCategories } from "./write-contact-categories";

/**
 * Changes those of a person's own details that are sent: a whole form's, or the one that was edited where it stands. If
 * somebody changed one of them since the form was opened, both versions are shown.
 */
export const updateContact = command(
  { name: "update-contact", permission: "contact:write", input: ContactEdit },
  async (ctx, { id, version, holds, ...input }): Promise<SavedContact> => {
    const current = await lockContact(ctx, id);
    if (current.version !== version) await refuseStaleContact(ctx, current, version, { ...input, holds });
    const columns = await validateContact(ctx, input, current, holds);
    await requireContactFields(ctx, input, columns, current, holds);
    await refuseDuplicates(ctx, candidateOfRecord("contact", columns, current), input.duplicatesSeen);
    if (changesAny(columns, current)) await ctx.tx.update(contacts).set(columns).where(eq(contacts.id, id));
    if (holds.includes("categoryIds")) await writeContactCategories(ctx, id, input.categoryIds);
    const { customerNumber } = input;
    if (customerNumber) await makePrivateCustomer(ctx, { id, customerNumber });
    return savedContact(ctx, id, { ...current, ...columns });
  },
);
