import { asc, desc, sql } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { query } from "@/lib/core/query";
import { type CaseSum, caseSumColumns } from "./case-sums";
import { caseWhere } from "./case-where";
import { CaseFilter } from "./schema";

/** Count, value and weighted value of all cases of a view, per currency: unlike currencies are never added. */
export const sumCases = query(
  { name: "sum-cases", permission: "case:read", input: CaseFilter },
  async (ctx, filter): Promise<CaseSum[]> =>
    ctx.tx
      .select({ currency: cases.currency, ...caseSumColumns(cases) })
      .from(cases)
      .where(caseWhere(ctx, filter))
      .groupBy(cases.currency)
      .orderBy(desc(sql`${cases.currency} = ${ctx.tenant.currency}`), asc(cases.currency)),
);
