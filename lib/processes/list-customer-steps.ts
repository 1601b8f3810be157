import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { customerProcesses } from "@/db/tenant/schema/customer-links";
import { customers } from "@/db/tenant/schema/customers";
import { uuid } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { visibleCustomers } from "@/lib/customers/visibility";

export type CustomerStep = { processId: string; stepId: string; since: string };

/** Where a customer stands in each process that it is in; nowhere for one that the actor can't see. */
export const listCustomerSteps = query(
  { name: "list-customer-steps", permission: "customer:read", input: z.object({ customerId: uuid() }) },
  async (ctx, { customerId }): Promise<CustomerStep[]> =>
    ctx.tx
      .select({
        processId: customerProcesses.processId,
        stepId: customerProcesses.stepId,
        since: customerProcesses.since,
      })
      .from(customerProcesses)
      .innerJoin(customers, eq(customers.id, customerProcesses.customerId))
      .where(and(eq(customers.id, customerId), visibleCustomers(ctx))),
);
