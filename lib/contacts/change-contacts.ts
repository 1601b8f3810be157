import { contactCategories, contacts } from "@/db/tenant/schema/contacts";
import { type Changed, queueChange } from "@/lib/batches/queue-change";
import { command } from "@/lib/core/command";
import { listCustomFields } from "@/lib/custom/list-custom-fields";
import { changeRows } from "@/lib/views/change-rows";
import { chosenRows } from "@/lib/views/chosen-rows";
import { listViews } from "@/lib/views/list-views";
import { BulkInput } from "@/lib/views/schema";
import { contactListSpec } from "./contact-list-spec";
import { visibleContacts } from "./visibility";

/** Gives many contacts at once an owner, a category or a tag, takes one away, archives or restores them. */
export const changeContacts = command(
  { name: "change-contacts", permission: "contact:write", input: BulkInput },
  async (ctx, input): Promise<Changed<BulkInput["change"]>> => {
    const own = input.all ? await listCustomFields(ctx, { entity: "contact" }) : [];
    const views = input.all ? await listViews(ctx, { entity: "contacts" }) : [];
    const spec = { ...contactListSpec(ctx, own), id: contacts.id };
    const chosen = chosenRows(ctx, spec, views, input, visibleContacts(ctx));
    const { id, ownerId, tags, archivedAt } = contacts;
    const links = {
      table: contactCategories,
      rowId: contactCategories.contactId,
      categoryId: contactCategories.categoryId,
    };
    const of = { table: contacts, id, ownerId, tags, archivedAt, links };
    const { id: _ids, all: _all, list: _list, ...asked } = input;
    const queued = await queueChange(ctx, of, chosen, "change-contacts", asked);
    if (queued) return { count: 0, change: input.change, ...queued };
    return { count: await changeRows(ctx, of, chosen, input), change: input.change };
  },
);
