import { command } from "@/lib/core/command";
import { requireEmployee } from "@/lib/employees/require-employee";
import { insertOrder, type SavedOrder } from "./insert-order";
import { orderTerms } from "./order-terms";
import { refuseDates } from "./refuse-dates";
import { NewOrder } from "./schema";

/** Begins an order of a customer: a title is enough, addresses and terms are the customer's. */
export const createOrder = command(
  { name: "create-order", permission: "order:write", input: NewOrder },
  async (ctx, { yourReference, ownerId, orderedOn, ...input }): Promise<SavedOrder> => {
    refuseDates(input);
    await requireEmployee(ctx, ownerId);
    const terms = await orderTerms(ctx, input.customerId);
    return insertOrder(ctx, {
      ...terms,
      ...input,
      yourReference: yourReference ?? terms.yourReference,
      ownerId: ownerId ?? ctx.actor.employeeId,
      orderedOn: orderedOn ?? ctx.today,
    });
  },
);
