import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { exchangeRates } from "@/db/tenant/schema/sales";
import type { Ctx } from "@/lib/core/context";

type Tenant = Pick<Ctx, "tenant">;

/**
 * What a unit of `currency` was worth in the organisation's own on a day: the latest rate on or before it. 1 of its own;
 * null where there is none.
 */
export function rateInForce({ tenant }: Tenant, currency: SQLWrapper, day: SQLWrapper): SQL {
  const { homeCurrency, currency: of, onDate, rate } = exchangeRates;
  return sql`case when ${currency} = ${tenant.currency} then 1 else (
    select ${rate} from ${exchangeRates} where ${homeCurrency} = ${tenant.currency} and ${of} = ${currency}
      and ${onDate} <= ${day} order by ${onDate} desc limit 1) end`;
}

type Closed = {
  currency: SQLWrapper;
  closedOn: SQLWrapper;
  closingRate: SQLWrapper;
  closingRateCurrency: SQLWrapper;
};

/** A closed case's rate: the one that it keeps, else the one that was in force on its closing day. */
export function closingRateOf(ctx: Tenant, of: Closed): SQL {
  return sql`case when ${of.closingRateCurrency} = ${ctx.tenant.currency} then ${of.closingRate}
    else (${rateInForce(ctx, of.currency, of.closedOn)}) end`;
}

/**
 * An amount in the organisation's currency: as it is in that, else at a rate and rounded once to the unit of that currency
 * (ISK has none smaller than one).
 */
export function homeValue(
  { tenant }: Tenant,
  amount: SQLWrapper,
  currency: SQLWrapper,
  rate: SQLWrapper,
): SQL {
  const home = tenant.currency;
  return sql`case when ${currency} = ${home} then ${amount}
    else round(${amount} * ${rate}, case ${home}::text when 'ISK' then 0 else 2 end) end`;
}
