import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { caseStatuses, cases } from "@/db/tenant/schema/cases";
import { customers } from "@/db/tenant/schema/customers";
import { visibleCases } from "@/lib/cases/visibility";
import { amongHits, type Pick } from "@/lib/core/among-hits";
import type { Ctx } from "@/lib/core/context";
import { nameIn } from "@/lib/core/names";
import { escapeLike, matches } from "@/lib/core/search-pattern";

export type CaseHit = {
  id: string;
  number: number;
  title: string;
  customerName: string | null;
  statusName: string;
};

const rankedAtMost = 500;
const largestNumber = 15; // digits: what a JavaScript number holds exactly

/** The best hits among cases: the very number first, then titles that begin with what was typed, then any part. */
export async function findCases(ctx: Ctx, typed: string, limit: number): Promise<CaseHit[]> {
  const title = sql`${cases.search}`;
  const q = escapeLike(typed.trim());
  const number = new RegExp(`^#?\\d{1,${largestNumber}}$`).test(typed.trim())
    ? Number(typed.trim().replace("#", ""))
    : null;
  const found = matches(title, typed);
  if (!found && number === null) return [];
  const known = and(isNull(cases.archivedAt), visibleCases(ctx));
  const begins = sql`${title} like app.fold(${q}) || '%'`;
  const picks: Pick[] = [
    ...(number === null ? [] : [[eq(cases.number, number), 1] satisfies Pick]),
    ...(found ? [[found, rankedAtMost] satisfies Pick] : []),
  ];
  const rows = await ctx.tx
    .select({
      id: cases.id,
      number: cases.number,
      title: cases.title,
      customerName: customers.name,
      statusNames: caseStatuses.names,
    })
    .from(cases)
    .innerJoin(caseStatuses, eq(caseStatuses.id, cases.statusId))
    .leftJoin(customers, eq(customers.id, cases.customerId))
    .where(amongHits(cases.id, known, picks))
    .orderBy(
      sql`case when ${number === null ? sql`false` : eq(cases.number, number)} then 0 when ${begins} then 1
        when ${title} like '% ' || app.fold(${q}) || '%' then 2 else 3 end`,
      desc(cases.updatedAt),
      desc(cases.id),
    )
    .limit(limit);
  return rows.map(({ statusNames, ...row }) => ({
    ...row,
    statusName: nameIn(statusNames, ctx.actor.locale, ctx.tenant.locale),
  }));
}
