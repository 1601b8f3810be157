import { eq, sql } from "drizzle-orm";
import { customers } from "@/db/tenant/schema/customers";
import { refuseStaleEdit } from "@/lib/changes/refuse-stale-edit";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { lockCustomer, type StoredCustomer } from "@/lib/customers/lock-customer";
import { readSeenName } from "./read-seen-name";
import { refuseCycle } from "./refuse-cycle";
import { ParentInput } from "./schema";

/**
 * Puts a company under another, or by itself. A parent that the actor can't see is nothing they can take away: an
 * empty field leaves it. One change of groups at a time, so that no two together close a circle.
 * @throws DomainError `invalid` at `parentId` for one that stands below already, or is unknown
 */
export const setParent = command(
  { name: "set-parent", permission: "customer:write", input: ParentInput },
  async (ctx, input): Promise<{ customerId: string; name: string }> => {
    const { customerId, parentId } = input;
    await ctx.tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`group ${ctx.tenant.schema}`}, 0))`,
    );
    const customer = await lockCustomer(ctx, customerId);
    const seenParent = await readSeenName(ctx, customer.parentId);
    await refuseStale(ctx, customer, input, seenParent);
    if (parentId === null && customer.parentId !== null && seenParent === null) {
      return { customerId, name: customer.name };
    }
    if (parentId !== null && parentId !== customer.parentId) {
      if ((await readSeenName(ctx, parentId)) === null) {
        throw new DomainError("invalid", "choose", { field: "parentId" });
      }
      await refuseCycle(ctx, customerId, parentId);
    }
    await ctx.tx
      .update(customers)
      .set({ parentId, parentSharePercent: parentId === null ? null : input.sharePercent })
      .where(eq(customers.id, customerId));
    return { customerId, name: customer.name };
  },
);

async function refuseStale(
  ctx: Ctx,
  customer: StoredCustomer,
  { version, parentId, sharePercent }: ParentInput,
  seenParent: string | null,
): Promise<void> {
  if (customer.version === version) return;
  const share = (value: unknown) => (value === null || value === undefined ? null : String(Number(value)));
  const row = { table: "customers", id: customer.id, sentVersion: version, version: customer.version };
  await refuseStaleEdit(ctx, row, {
    parentId: {
      column: "parent_id",
      sent: parentId,
      now: seenParent === null ? null : customer.parentId,
      shown: seenParent,
      adopts: false,
    },
    sharePercent: {
      column: "parent_share_percent",
      of: share,
      sent: share(sharePercent),
      now: seenParent === null ? null : share(customer.parentSharePercent),
      adopts: false,
    },
  });
}
