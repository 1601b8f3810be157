import { and, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { cases } from "@/db/tenant/schema/cases";
import { customers } from "@/db/tenant/schema/customers";
import { optionalText, optionalUuid } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { findCases } from "@/lib/search/find-cases";
import { visibleCases } from "./visibility";

export type CaseSuggestion = { value: string; label: string; hint: string };

const shown = 10;
const input = z.object({
  q: optionalText(100).catch(null),
  /** Whose cases stand there before anything is typed. */
  customerId: optionalUuid().catch(null),
});

/** The cases to pick from for what was typed; for nothing typed, those of the customer, or those that were opened last. */
export const suggestCases = query(
  { name: "suggest-cases", permission: "case:read", input },
  async (ctx, { q, customerId }): Promise<CaseSuggestion[]> => {
    const rows = q ? await findCases(ctx, q, shown) : await newest();
    return rows.map(({ id, number, title, customerName }) => ({
      value: id,
      label: `${number} ${title}`,
      hint: customerName ?? "",
    }));

    function newest() {
      return ctx.tx
        .select({ id: cases.id, number: cases.number, title: cases.title, customerName: customers.name })
        .from(cases)
        .leftJoin(customers, eq(customers.id, cases.customerId))
        .where(
          and(
            isNull(cases.archivedAt),
            customerId ? eq(cases.customerId, customerId) : undefined,
            visibleCases(ctx),
          ),
        )
        .orderBy(desc(cases.id))
        .limit(shown);
    }
  },
);
