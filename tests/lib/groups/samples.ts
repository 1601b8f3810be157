import { eq } from "drizzle-orm";
import { customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { setParent } from "@/lib/groups/set-parent";

/** Puts `customerId` under `parentId` as a form that is up to date would. */
export async function putUnder(ctx: Ctx, customerId: string, parentId: string | null, sharePercent?: string) {
  const [row] = await ctx.tx
    .select({ version: customers.version })
    .from(customers)
    .where(eq(customers.id, customerId));
  return setParent(ctx, { customerId, parentId, sharePercent, version: row?.version ?? 1 });
}
