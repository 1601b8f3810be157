import { customerCategories, customers } from "@/db/tenant/schema/customers";
import { type Changed, queueChange } from "@/lib/batches/queue-change";
import { command } from "@/lib/core/command";
import { listCustomFields } from "@/lib/custom/list-custom-fields";
import { changeRows } from "@/lib/views/change-rows";
import { chosenRows } from "@/lib/views/chosen-rows";
import { listViews } from "@/lib/views/list-views";
import { BulkInput } from "@/lib/views/schema";
import { customerListSpec } from "./customer-list-spec";
import { visibleCustomers } from "./visibility";

/** Gives many customers at once an owner, a category or a tag, takes one away, archives or restores them. */
export const changeCustomers = command(
  { name: "change-customers", permission: "customer:write", input: BulkInput },
  async (ctx, input): Promise<Changed<BulkInput["change"]>> => {
    const views = input.all ? await listViews(ctx, { entity: "customers" }) : [];
    const own = input.all ? await listCustomFields(ctx, { entity: "customer" }) : [];
    const spec = { ...customerListSpec(ctx, own), id: customers.id };
    const chosen = chosenRows(ctx, spec, views, input, visibleCustomers(ctx));
    const { id, ownerId, tags, archivedAt } = customers;
    const links = {
      table: customerCategories,
      rowId: customerCategories.customerId,
      categoryId: customerCategories.categoryId,
    };
    const of = { table: customers, id, ownerId, tags, archivedAt, links };
    const { id: _ids, all: _all, list: _list, ...asked } = input;
    const queued = await queueChange(ctx, of, chosen, "change-customers", asked);
    if (queued) return { count: 0, change: input.change, ...queued };
    return { count: await changeRows(ctx, of, chosen, input), change: input.change };
  },
);
