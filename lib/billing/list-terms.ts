import { z } from "zod";
import { collate } from "@/db/collate";
import { paymentTerms, priceLists } from "@/db/tenant/schema/billing";
import { query } from "@/lib/core/query";

export type Terms = Awaited<ReturnType<typeof listTerms>>;

/** The organisation's payment terms, shortest first, and price lists by name; those out of use included. */
export const listTerms = query(
  { name: "list-terms", permission: "customer:read", input: z.object({}) },
  async ({ tx, tenant }) => ({
    paymentTerms: await tx
      .select({
        id: paymentTerms.id,
        name: paymentTerms.name,
        days: paymentTerms.days,
        version: paymentTerms.version,
        archivedAt: paymentTerms.archivedAt,
      })
      .from(paymentTerms)
      .orderBy(paymentTerms.days, collate(paymentTerms.name, tenant.collation)),
    priceLists: await tx
      .select({
        id: priceLists.id,
        name: priceLists.name,
        currency: priceLists.currency,
        version: priceLists.version,
        archivedAt: priceLists.archivedAt,
      })
      .from(priceLists)
      .orderBy(collate(priceLists.name, tenant.collation)),
  }),
);
