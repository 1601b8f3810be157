import { customerCategories, customers } from "@/db/tenant/schema/customers";
import { type Changed, queueChange } from "@/lib/batches/queue-change";
import { command } from "@/lib/core/command";
import { changeRows } from "@/lib/views/change-rows";
import { requireChoice } from "@/lib/views/require-choice";
import { BulkInput } from "@/lib/views/schema";
import { chosenCustomers } from "./chosen-customers";

/** Gives many customers at once an owner, a category or a tag, takes one away, archives or restores them. */
export const changeCustomers = command(
  { name: "change-customers", permission: "customer:write", input: BulkInput },
  async (ctx, input): Promise<Changed<BulkInput["change"]>> => {
    const chosen = await chosenCustomers(ctx, input);
    const { id, ownerId, tags, archivedAt } = customers;
    const links = {
      table: customerCategories,
      rowId: customerCategories.customerId,
      categoryId: customerCategories.categoryId,
    };
    const of = { table: customers, id, ownerId, tags, archivedAt, links };
    const { id: _ids, all: _all, list: _list, ...asked } = input;
    requireChoice(asked);
    const queued = await queueChange(ctx, of, chosen, "change-customers", asked);
    if (queued) return { count: 0, change: input.change, ...queued };
    return { count: await changeRows(ctx, of, chosen, input), change: input.change };
  },
);
