import { contactCategories, contacts } from "@/db/tenant/schema/contacts";
import { type Changed, queueChange } from "@/lib/batches/queue-change";
import { command } from "@/lib/core/command";
import { changeRows } from "@/lib/views/change-rows";
import { requireChoice } from "@/lib/views/require-choice";
import { BulkInput } from "@/lib/views/schema";
import { chosenContacts } from "./chosen-contacts";

/** Gives many contacts at once an owner, a category or a tag, takes one away, archives or restores them. */
export const changeContacts = command(
  { name: "change-contacts", permission: "contact:write", input: BulkInput },
  async (ctx, input): Promise<Changed<BulkInput["change"]>> => {
    const chosen = await chosenContacts(ctx, input);
    const { id, ownerId, tags, archivedAt } = contacts;
    const links = {
      table: contactCategories,
      rowId: contactCategories.contactId,
      categoryId: contactCategories.categoryId,
    };
    const of = { table: contacts, id, ownerId, tags, archivedAt, links };
    const { id: _ids, all: _all, list: _list, ...asked } = input;
    requireChoice(asked);
    const queued = await queueChange(ctx, of, chosen, "change-contacts", asked);
    if (queued) return { count: 0, change: input.change, ...queued };
    return { count: await changeRows(ctx, of, chosen, input), change: input.change };
  },
);
