import { and, desc, isNull, sql } from "drizzle-orm";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import { reportClosed } from "@/db/tenant/views/report-closed";
import { reportPipeline } from "@/db/tenant/views/report-pipeline";
import type { Ctx } from "@/lib/core/context";
import { monthEnd, monthStart, quarterEnd, quarterStart } from "@/lib/core/dates";
import { query } from "@/lib/core/query";
import { visibleCustomers } from "@/lib/customers/visibility";
import { byCurrency } from "./get-pipeline-report";
import { OverviewFilter } from "./schema";
import { visibleRows } from "./visible-rows";

export type MoneySum = { currency: string; count: number; value: string | null };
export type TopSeller = MoneySum & { ownerId: string | null; name: string | null };
export type NewCustomer = { id: string; name: string; city: string | null; createdAt: Date };
export type Overview = {
  /** Open cases expected to close in the interval, weighted. */
  month: MoneySum[];
  quarter: MoneySum[];
  overdue: number;
  sold: MoneySum[];
  sellers: TopSeller[];
  customers: NewCustomer[];
};

const sellersShown = 10;
const customersShown = 6;

/**
 * The day's figures, each the sum of exactly the rows that its link lists: pipeline of the actor's own (or of all)
 * cases, everybody's sales, the year's best sellers, and the customers registered last.
 */
export const getOverview = query(
  { name: "get-overview", permission: "report:read", input: OverviewFilter },
  async (ctx, { scope }): Promise<Overview> => {
    const owner = scope === "mine" ? ctx.actor.employeeId : undefined;
    const home = byCurrency(ctx.tenant.currency);
    const pipeline = (await readPipeline(ctx, owner)).toSorted(home);
    const closed = (await readSales(ctx)).toSorted(home);
    return {
      month: pipeline.flatMap((row) => some(row.currency, row.month_count, row.month_value)),
      quarter: pipeline.flatMap((row) => some(row.currency, row.quarter_count, row.quarter_value)),
      overdue: pipeline.reduce((sum, { overdue }) => sum + overdue, 0),
      sold: closed
        .filter(({ is_month }) => is_month)
        .flatMap((row) => some(row.currency, row.count, row.value)),
      sellers: closed.filter(({ is_month }) => !is_month).map(sellerOf),
      customers: await readNewCustomers(ctx),
    };
  },
);

type PipelineRow = {
  currency: string;
  month_count: number;
  month_value: string | null;
  quarter_count: number;
  quarter_value: string | null;
  overdue: number;
};
type SalesRow = {
  is_month: boolean;
  currency: string;
  owner_id: string | null;
  name: string | null;
  count: number;
  value: string | null;
};

const some = (currency: string, count: number, value: string | null): MoneySum[] =>
  count > 0 ? [{ currency, count, value }] : [];
const sellerOf = ({ currency, owner_id, name, count, value }: SalesRow): TopSeller => ({
  currency,
  ownerId: owner_id,
  name,
  count,
  value,
});

async function readPipeline(ctx: Ctx, owner: string | undefined): Promise<PipelineRow[]> {
  const v = reportPipeline;
  const { today } = ctx;
  const month = sql`filter (where ${v.expectedCloseOn} between ${monthStart(today)} and ${monthEnd(today)})`;
  const quarter = sql`filter (where ${v.expectedCloseOn} between ${quarterStart(today)} and ${quarterEnd(today)})`;
  const { rows } = await ctx.tx.execute<PipelineRow>(sql`
    select ${v.currency} as currency, count(*) ${month}::int as month_count, (sum(${v.weightedValue}) ${month})::text as month_value,
      count(*) ${quarter}::int as quarter_count, (sum(${v.weightedValue}) ${quarter})::text as quarter_value,
      count(*) filter (where ${v.followUpOn} < ${today})::int as overdue
      from ${v} where ${visibleRows(ctx, v, owner)} group by 1`);
  return rows;
}

/** This month's sales by currency, and the year's sellers, the ten best of each currency. */
async function readSales(ctx: Ctx): Promise<SalesRow[]> {
  const v = reportClosed;
  const year = ctx.today.slice(0, 4);
  const { rows } = await ctx.tx.execute<SalesRow>(sql`
    with won as (
      select ${v.currency} as currency, ${v.ownerId} as owner_id, ${v.closedMonth} = ${monthStart(ctx.today)} as is_month, 
        count(*) as count, sum(${v.value}) as value
        from ${v} where ${visibleRows(ctx, v)} and ${v.outcome} = 'won'
         and ${v.closedOn} between ${`${year}-01-01`} and ${`${year}-12-31`}
       group by 1, 2, 3
    ), sellers as (
      select currency, owner_id, sum(count) as count, sum(value) as value,
        row_number() over (partition by currency order by sum(value) desc nulls last, sum(count) desc, owner_id) as place
        from won group by 1, 2
    )
    select true as is_month, currency, null::uuid as owner_id, null as name, sum(count)::int as count, sum(value)::text as value, 0 as place
      from won where is_month group by currency
    union all
    select false, s.currency, s.owner_id, e.name, s.count::int, s.value::text, s.place
      from sellers s left join ${employees} e on e.id = s.owner_id where s.place <= ${sellersShown}
     order by place`);
  return rows;
}

// Keys sort by time (UUID version 7): the newest customers are the end of the primary key.
async function readNewCustomers(ctx: Ctx): Promise<NewCustomer[]> {
  return ctx.tx
    .select({ id: customers.id, name: customers.name, city: customers.city, createdAt: customers.createdAt })
    .from(customers)
    .where(and(isNull(customers.archivedAt), visibleCustomers(ctx)))
    .orderBy(desc(customers.id))
    .limit(customersShown);
}
