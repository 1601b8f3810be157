import { and, desc, isNull } from "drizzle-orm";
import { z } from "zod";
import { customers } from "@/db/tenant/schema/customers";
import { query } from "@/lib/core/query";
import { visibleCustomers } from "@/lib/customers/visibility";

export type NewCustomer = { id: string; name: string; city: string | null; createdAt: Date };

export const customersShown = 6;

/** Who came last. Keys sort by time (UUID version 7): the newest customers are the end of the primary key. */
export const listNewestCustomers = query(
  { name: "list-newest-customers", permission: "customer:read", input: z.object({}) },
  async (ctx): Promise<NewCustomer[]> =>
    ctx.tx
      .select({
        id: customers.id,
        name: customers.name,
        city: customers.city,
        createdAt: customers.createdAt,
      })
      .from(customers)
      .where(and(isNull(customers.archivedAt), visibleCustomers(ctx)))
      .orderBy(desc(customers.id))
      .limit(customersShown),
);
