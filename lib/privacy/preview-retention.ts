import { eq } from "drizzle-orm";
import { z } from "zod";
import { retentionKinds, retentionRules } from "@/db/tenant/schema/exports";
import { visibleCases } from "@/lib/cases/visibility";
import { visibleContacts } from "@/lib/contacts/visibility";
import { query } from "@/lib/core/query";
import { visibleCustomers } from "@/lib/customers/visibility";
import { overdueRecords } from "./retention";

const shown = 100;

/** What a rule would erase today, of what the actor may know of: how many, and the longest kept of them. Null without a rule. */
export const previewRetention = query(
  {
    name: "preview-retention",
    permission: "privacy:write",
    input: z.object({ kind: z.enum(retentionKinds) }),
  },
  async (ctx, { kind }) => {
    const [rule] = await ctx.tx.select().from(retentionRules).where(eq(retentionRules.kind, kind));
    if (!rule) return null;
    const seen = {
      contacts: visibleContacts(ctx),
      customers: visibleCustomers(ctx),
      cases: visibleCases(ctx),
    };
    return { kind, months: rule.months, ...(await overdueRecords(ctx, rule, shown, seen)) };
  },
);
