import { and, isNull, type SQL, sql } from "drizzle-orm";
import { collate } from "@/db/collate";
import { customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { digitsOf, escapeLike, matches } from "@/lib/core/search-pattern";
import { visibleCustomers } from "./visibility";

export type CustomerHit = {
  id: string;
  name: string;
  nickname: string | null;
  number: string | null;
  orgNumber: string | null;
  city: string | null;
};

const ranked = { beginning: 200, anywhere: 500 };

/**
 * The best hits for what was typed: the very number first, then names that begin with it, then where a word begins
 * with it, then any part. A common syllable has thousands of hits: only so many are ranked, the foremost surely.
 */
export async function findCustomers(ctx: Ctx, typed: string, limit: number): Promise<CustomerHit[]> {
  const found = matches(customers.search, typed);
  if (!found) return [];
  const known = and(isNull(customers.archivedAt), visibleCustomers(ctx));
  const begins = sql`app.fold(${customers.name}) like app.fold(${escapeLike(typed.trim())}) || '%'`;
  const pick = (where: SQL, most: number) =>
    sql`(select ${customers.id} from ${customers} where ${and(known, where)} limit ${most})`;
  return ctx.tx
    .select({
      id: customers.id,
      name: customers.name,
      nickname: customers.nickname,
      number: customers.number,
      orgNumber: customers.orgNumber,
      city: customers.city,
    })
    .from(customers)
    .where(
      sql`${customers.id} in (with hits as materialized (
        ${pick(sql`${customers.number} = ${typed.trim()}`, 1)} union
        ${pick(begins, ranked.beginning)} union
        ${pick(found, ranked.anywhere)}) select id from hits)`,
    )
    .orderBy(rankOf(typed, begins), collate(customers.name, ctx.tenant.collation), customers.id)
    .limit(limit);
}

function rankOf(typed: string, begins: SQL): SQL {
  const q = typed.trim();
  const digits = digitsOf(q);
  const orgDigits = sql`ltrim(regexp_replace(${customers.orgNumber}, '\\D', '', 'g'), '0')`;
  return sql`case
    when ${customers.number} = ${q} then 0
    ${digits ? sql`when ${orgDigits} = ${digits} then 0` : sql``}
    when ${begins} then 1
    when ${customers.search} like '% ' || app.fold(${escapeLike(q)}) || '%' then 2
    else 3 end`;
}
