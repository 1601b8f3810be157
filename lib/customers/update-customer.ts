import { eq } from "drizzle-orm";
import { customers } from "@/db/tenant/schema/customers";
import { command } from "@/lib/core/command";
import type { SavedCustomer } from "./create-customer";
import { lockCustomer } from "./lock-customer";
import { refuseStaleCustomer } from "./refuse-stale-customer";
import { CustomerEdit } from "./schema";
import { validateCustomer } from "./validate-customer";
import { writeCustomerCategories } from "./write-customer-categories";

/** Changes a customer's facts, unless somebody changed them since the form was opened: then both versions are shown. */
export const updateCustomer = command(
  { name: "update-customer", permission: "customer:write", input: CustomerEdit },
  async (ctx, { id, version, ...input }): Promise<SavedCustomer> => {
    const current = await lockCustomer(ctx, id);
    if (current.version !== version) await refuseStaleCustomer(ctx, id, version, input);
    const columns = await validateCustomer(ctx, input, current);
    await ctx.tx.update(customers).set(columns).where(eq(customers.id, id));
    await writeCustomerCategories(ctx, id, input.categoryIds);
    const isVisible = columns.visibility === "everyone" || columns.ownerId === ctx.actor.employeeId;
    return { id, name: columns.name, isVisible };
  },
);
