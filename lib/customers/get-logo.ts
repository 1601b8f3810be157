import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { customerLogos } from "@/db/tenant/schema/customer-links";
import { customers } from "@/db/tenant/schema/customers";
import { notFound } from "@/lib/core/errors";
import { uuid } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { visibleCustomers } from "./visibility";

/** A customer's logo as it is served. @throws DomainError `not_found` also for a customer that is hidden */
export const getLogo = query(
  { name: "get-logo", permission: "customer:read", input: z.object({ id: uuid() }) },
  async (ctx, { id }) => {
    const [row] = await ctx.tx
      .select({ id: customerLogos.id, mediaType: customerLogos.mediaType, bytes: customerLogos.bytes })
      .from(customerLogos)
      .innerJoin(customers, and(eq(customers.id, customerLogos.customerId), visibleCustomers(ctx)))
      .where(eq(customerLogos.customerId, id));
    if (!row) throw notFound();
    return row;
  },
);
