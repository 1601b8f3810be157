import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { orderStatuses, orders } from "@/db/tenant/schema/orders";
import { type Changed, queueChange } from "@/lib/batches/queue-change";
import { type NamedLeft, nameLeft } from "@/lib/bulk/name-left";
import { ChosenRows } from "@/lib/bulk/schema";
import { nothingLeft, type Write, writeWhere } from "@/lib/bulk/write-where";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { optionalIsoDate, optionalUuid } from "@/lib/core/fields";
import { requireEmployee } from "@/lib/employees/require-employee";
import { chosenOrders } from "./chosen-orders";

const changes = ["owner", "status", "delivers", "lock", "unlock", "archive", "restore"] as const;

/** What the list of orders can change of many. */
const OrderBulkInput = ChosenRows.extend({
  change: z.enum(changes, "choose"),
  ownerId: optionalUuid(),
  status: z.preprocess((value) => value || null, z.enum(orderStatuses, "choose").nullable()).default(null),
  deliversOn: optionalIsoDate(),
});
type OrderBulkInput = z.output<typeof OrderBulkInput>;

/**
 * Gives many orders at once an owner, a status or a day of delivery, locks or unlocks them, archives or restores them.
 * `left` tells which the rule of a single order would have refused: they stay as they are.
 */
export const changeOrders = command(
  { name: "change-orders", permission: "order:write", input: OrderBulkInput },
  async (ctx, input): Promise<Changed<OrderBulkInput["change"]> & { left: NamedLeft }> => {
    const { change } = input;
    const of = { table: orders, id: orders.id };
    const chosen = await chosenOrders(ctx, input);
    const write = await writeOf(ctx, input);
    const { id: _ids, all: _all, list: _list, ...rest } = input;
    const queued = await queueChange(ctx, of, chosen, "change-orders", rest);
    if (queued) return { change, count: 0, left: { ...nothingLeft, names: [] }, ...queued };
    const { count, left } = await writeWhere(ctx, of, inUse(change, chosen), {
      ...write,
      // What is kept for the books alone nobody changes.
      allowed: sql`(${orders.restrictedAt} is null and ${write.allowed ?? sql`true`})`,
    });
    return { change, count, left: await nameLeft(ctx, left) };
  },
);

/** What was put away is only taken out again. */
const inUse = (change: OrderBulkInput["change"], chosen: SQL): SQL =>
  change === "restore" ? chosen : sql`(${chosen} and ${orders.archivedAt} is null)`;

/** What is written, and which orders need it; what is missing for all is told at once, not by a job later. */
async function writeOf(ctx: Ctx, { change, ownerId, status, deliversOn }: OrderBulkInput): Promise<Write> {
  const isLocked = sql`${orders.lockedAt} is not null`;
  const isUnlocked = sql`${orders.lockedAt} is null`;
  switch (change) {
    case "owner":
      if (!ownerId) throw new DomainError("invalid", "choose", { field: "ownerId" });
      await requireEmployee(ctx, ownerId);
      return { columns: { ownerId }, needed: sql`${orders.ownerId} is distinct from ${ownerId}` };
    case "status":
      if (!status) throw new DomainError("invalid", "choose", { field: "status" });
      return { columns: { status }, needed: sql`${orders.status} <> ${status}` };
    case "delivers":
      if (!deliversOn) throw new DomainError("invalid", "required", { field: "deliversOn" });
      return {
        columns: { deliversOn },
        needed: sql`${orders.deliversOn} is distinct from ${deliversOn}`,
        allowed: sql`(${isUnlocked} and coalesce(${orders.startsOn} <= ${deliversOn}::date, true))`,
      };
    case "lock":
      return { columns: { lockedAt: ctx.now }, needed: isUnlocked };
    case "unlock":
      return { columns: { lockedAt: null }, needed: isLocked };
    case "archive":
      return { columns: { archivedAt: ctx.now }, needed: sql`${orders.archivedAt} is null` };
    case "restore":
      return { columns: { archivedAt: null }, needed: sql`${orders.archivedAt} is not null` };
  }
}
