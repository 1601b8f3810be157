import { eq } from "drizzle-orm";
import { z } from "zod";
import { customers } from "@/db/tenant/schema/customers";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { uuid } from "@/lib/core/fields";
import { getCustomer } from "./get-customer";
import { lockCustomer } from "./lock-customer";

type Restored = {
  id: string;
  name: string;
  /** What comes into sight with it. */
  contacts: number;
  companies: number;
  cases: number;
};

/** Brings an archived customer back to where it was. */
export const restoreCustomer = command(
  { name: "restore-customer", permission: "customer:write", input: z.object({ id: uuid() }) },
  async (ctx, { id }): Promise<Restored> => {
    const customer = await lockCustomer(ctx, id);
    if (customer.mergedIntoId) throw new DomainError("rule", "merged_away");
    if (customer.archivedAt) {
      await ctx.tx.update(customers).set({ archivedAt: null }).where(eq(customers.id, id));
    }
    const { contactCount, caseCount } = await getCustomer(ctx, { id });
    return { id, name: customer.name, contacts: contactCount, companies: 0, cases: caseCount };
  },
);
