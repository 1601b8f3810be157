import { sql } from "drizzle-orm";
import { z } from "zod";
import { cases } from "@/db/tenant/schema/cases";
import { customers } from "@/db/tenant/schema/customers";
import { visibleCases } from "@/lib/cases/visibility";
import { query } from "@/lib/core/query";
import { visibleCustomers } from "@/lib/customers/visibility";

/** Whether there is anything at all to overlook: a customer or a case that the actor may know of. */
export const hasRecords = query(
  { name: "has-records", permission: "report:read", input: z.object({}) },
  async (ctx): Promise<boolean> => {
    const { rows } = await ctx.tx.execute<{ has: boolean }>(sql`
      select exists (select from ${customers} where ${visibleCustomers(ctx)})
          or exists (select from ${cases} where ${visibleCases(ctx)}) as has`);
    return rows[0]?.has ?? false;
  },
);
