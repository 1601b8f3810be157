import { asc, eq, inArray } from "drizzle-orm";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { fullName } from "@/lib/contacts/rules";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { type Merged, mergeRecords } from "./merge-records";
import { MergeInput } from "./schema";

/** Makes one person of several; of two places at one company one stays. */
export const mergeContacts = command(
  { name: "merge-contacts", permission: "merge:run", input: MergeInput },
  async (ctx, input): Promise<{ id: string; name: string; count: number; isVisible: boolean }> => {
    const merged = await mergeRecords(ctx, "contacts", input);
    await linkPrivateCustomer(ctx, merged);
    const [row] = await ctx.tx.select().from(contacts).where(eq(contacts.id, merged.id));
    const isVisible = row?.visibility === "everyone" || row?.ownerId === ctx.actor.employeeId;
    return { id: merged.id, name: row ? fullName(row) : "", count: merged.others.length + 1, isVisible };
  },
);

/** A person is one private customer at most: further ones stand on their own, and may be merged too. */
async function linkPrivateCustomer(ctx: Ctx, { survivor, others }: Merged): Promise<void> {
  const ids = [survivor.id, ...others.map(({ id }) => id)];
  const linked = await ctx.tx
    .select({ id: customers.id, contactId: customers.contactId })
    .from(customers)
    .where(inArray(customers.contactId, ids))
    .orderBy(asc(customers.id));
  const kept = linked.find(({ contactId }) => contactId === survivor.id) ?? linked[0];
  const moved = linked.filter(({ contactId }) => contactId !== survivor.id).map(({ id }) => id);
  if (moved.length === 0) return;
  await ctx.tx.update(customers).set({ contactId: null }).where(inArray(customers.id, moved));
  if (kept && moved.includes(kept.id))
    await ctx.tx.update(customers).set({ contactId: survivor.id }).where(eq(customers.id, kept.id));
}
