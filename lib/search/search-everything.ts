import { z } from "zod";
import { type ContactHit, findContacts } from "@/lib/contacts/find-contacts";
import { optionalText } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { type CustomerHit, findCustomers } from "@/lib/customers/find-customers";
import { type CaseHit, findCases } from "./find-cases";

export type Found = { customers: CustomerHit[]; contacts: ContactHit[]; cases: CaseHit[] };

const input = z.object({
  q: optionalText(100).catch(null),
  limit: z.number().int().min(1).max(50).default(20),
});

/** Customers, contacts and cases for what was typed, the best hits of each first. */
export const searchEverything = query(
  { name: "search-everything", permission: "customer:read", input },
  async (ctx, { q, limit }): Promise<Found> => {
    if (!q) return { customers: [], contacts: [], cases: [] };
    return {
      customers: await findCustomers(ctx, q, limit),
      contacts: await findContacts(ctx, q, limit),
      cases: await findCases(ctx, q, limit),
    };
  },
);
