import { and, isNull, type SQL, sql } from "drizzle-orm";
import { collate } from "@/db/collate";
import { customers } from "@/db/tenant/schema/customers";
import { amongHits, type Pick, type Rest } from "@/lib/core/among-hits";
import type { Ctx } from "@/lib/core/context";
import { phoneE164 } from "@/lib/core/phone";
import { escapeLike, isWholeKey, matches, matchesSpellings } from "@/lib/core/search-pattern";
import { visibleCustomers } from "./visibility";

export type CustomerHit = {
  id: string;
  kind: "company" | "person";
  name: string;
  nickname: string | null;
  number: string | null;
  orgNumber: string | null;
  city: string | null;
};

export type Wanted = {
  limit: number;
  /** A further condition on the rows. */
  also?: SQL;
  /** The words in other spellings, instead of as they were typed. */
  spellings?: string[][];
};

const ranked = { exact: null, beginning: 200, anywhere: 300 };

/**
 * The best hits for what was typed: the very number, address or telephone first, then the very name, names that begin with
 * it, then where a word begins with it, then any part. A common syllable has thousands of hits: only so many are ranked,
 * the foremost surely. For nothing typed, those that meet the further condition, by name.
 */
export async function findCustomers(
  ctx: Ctx,
  typed: string | null,
  { limit, also, spellings }: Wanted,
): Promise<CustomerHit[]> {
  const known = and(isNull(customers.archivedAt), visibleCustomers(ctx), also);
  if (typed === null) return readHits(ctx, known, [[sql`true`, ranked.anywhere]], [], limit);
  const found = spellings ? matchesSpellings(customers.search, spellings) : matches(customers.search, typed);
  if (!found) return [];
  const q = typed.trim();
  const exact = isExactly(ctx, typed);
  const order = [
    rankOf(q, exact),
    // As it was written: "Ås" before "As".
    sql`(${begins(q)} and lower(${customers.name}) like lower(${escapeLike(q)}) || '%') is not true`,
  ];
  if (spellings) return readHits(ctx, known, [[found, ranked.anywhere]], order, limit);
  const foremost: Pick[] = [
    [sql`(${exact} or ${isNamed(q)})`, ranked.exact],
    [sql`${folded} like app.fold(${escapeLike(q)}) || '%'`, ranked.beginning, sql`${folded} using ~<~`],
  ];
  // What comes before all others may be enough, and whose a whole number is, is all that was asked.
  const rest: Rest = { pick: [found, ranked.anywhere], enough: isWholeKey(typed) ? 1 : limit };
  return readHits(ctx, known, foremost, order, limit, rest);
}

async function readHits(
  ctx: Ctx,
  known: SQL | undefined,
  picks: Pick[],
  order: SQL[],
  limit: number,
  rest?: Rest,
): Promise<CustomerHit[]> {
  return ctx.tx
    .select(hit)
    .from(customers)
    .where(amongHits(customers.id, known, picks, rest))
    .orderBy(...order, collate(customers.name, ctx.tenant.collation), customers.id)
    .limit(limit);
}

const hit = {
  id: customers.id,
  kind: customers.kind,
  name: customers.name,
  nickname: customers.nickname,
  number: customers.number,
  orgNumber: customers.orgNumber,
  city: customers.city,
};

/** It is this customer's number, organisation number, e-mail or telephone number, in whatever spelling. */
function isExactly(ctx: Ctx, typed: string): SQL {
  const q = typed.trim();
  const digits = q.replace(/\D/g, "");
  const phone = phoneE164(q, ctx.tenant.country);
  const keys = [
    `mail:${q.toLowerCase()}`,
    ...(digits ? [`org:${digits}`] : []),
    ...(phone ? [`phone:${phone}`] : []),
  ];
  // The number of one that was merged into it is its number too.
  const merged = sql`(select old.merged_into_id from ${customers} old where old.number = ${q})`;
  return sql`(${customers.number} = ${q} or ${customers.id} = ${merged} or ${customers.matchKeys} && ${sql.param(keys)}::text[])`;
}

// As the index has it.
const folded = sql`app.fold(${customers.name})`;

/** The name begins so, or the name with what stands behind it: folded already, which is what costs. */
const begins = (q: string) => sql`${customers.search} like app.fold(${escapeLike(q)}) || '%'`;

/** It is called so, but for its legal form. */
const isNamed = (q: string) => sql`${customers.matchKeys} @> array['name:' || app.company_key(${q})]`;

function rankOf(q: string, exact: SQL): SQL {
  return sql`case
    when ${exact} then 0
    when ${begins(q)} and ${folded} = app.fold(${q}) or ${isNamed(q)} then 1
    when ${begins(q)} then 2
    when ${customers.search} like '% ' || app.fold(${escapeLike(q)}) || '%' then 3
    else 4 end`;
}
