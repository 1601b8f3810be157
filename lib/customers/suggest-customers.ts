import { and, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { customers } from "@/db/tenant/schema/customers";
import { optionalText } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { findForgivingly } from "@/lib/search/find-forgivingly";
import { findCustomers } from "./find-customers";
import { visibleCustomers } from "./visibility";

export type CustomerSuggestion = { value: string; label: string; hint: string };

const shown = 10;

/** The customers to pick from for what was typed; for nothing typed, those that were changed last. */
export const suggestCustomers = query(
  {
    name: "suggest-customers",
    permission: "customer:read",
    input: z.object({ q: optionalText(100).catch(null) }),
  },
  async (ctx, { q }): Promise<CustomerSuggestion[]> => {
    const rows = q
      ? await findForgivingly(ctx, q, shown, (wanted) => findCustomers(ctx, q, wanted))
      : await newest();
    return rows.map(({ id, name, number, city }) => ({
      value: id,
      label: name,
      hint: [number, city].filter(Boolean).join(" · "),
    }));

    function newest() {
      return ctx.tx
        .select({ id: customers.id, name: customers.name, number: customers.number, city: customers.city })
        .from(customers)
        .where(and(isNull(customers.archivedAt), visibleCustomers(ctx)))
        .orderBy(sql`${customers.updatedAt} desc, ${customers.id} desc`)
        .limit(shown);
    }
  },
);
