import { eq } from "drizzle-orm";
import { type OrderAddress, orders } from "@/db/tenant/schema/orders";
import { command } from "@/lib/core/command";
import { changesAny } from "@/lib/core/same-value";
import { requireEmployee } from "@/lib/employees/require-employee";
import { claimNumber } from "@/lib/number-series/claim-number";
import type { SavedOrder } from "./insert-order";
import { unlockedOrder } from "./order-for-change";
import { refuseDates } from "./refuse-dates";
import { refuseStaleOrder } from "./refuse-stale-order";
import { OrderEdit } from "./schema";
import { writeOrderLines } from "./write-order-lines";

/**
 * Changes what is sent of an order that isn't locked, its lines among it. If somebody changed one of those since the form
 * was opened, both versions are shown.
 */
export const updateOrder = command(
  { name: "update-order", permission: "order:write", input: OrderEdit },
  async (ctx, { orderId, version, lines, ...sent }): Promise<SavedOrder> => {
    const current = await unlockedOrder(ctx, orderId);
    if (current.version !== version) await refuseStaleOrder(ctx, current, version, { ...sent, lines });
    const { invoiceAddress, deliveryAddress, ...plain } = sent;
    const columns = {
      ...plain,
      ...(invoiceAddress && { invoiceAddress: withoutBlanks(invoiceAddress) }),
      ...(deliveryAddress && { deliveryAddress: withoutBlanks(deliveryAddress) }),
    };
    const { number, title, startsOn, deliversOn } = { ...current, ...columns };
    refuseDates({ startsOn, deliversOn });
    if (columns.ownerId && columns.ownerId !== current.ownerId) await requireEmployee(ctx, columns.ownerId);
    if (number !== current.number) await claimNumber(ctx, { kind: "order", number, except: orderId });
    const changesLines = lines ? await writeOrderLines(ctx, orderId, lines) : false;
    // New lines count as a new version of the order, for whoever has the old ones before them.
    if (changesLines || changesAny(columns, current))
      await ctx.tx
        .update(orders)
        .set({ ...columns, number, title })
        .where(eq(orders.id, orderId));
    return { id: orderId, number, title };
  },
);

type SentAddress = Record<keyof OrderAddress, string | null>;

function withoutBlanks(address: SentAddress): OrderAddress {
  return Object.fromEntries(Object.entries(address).filter(([, part]) => part !== null));
}
