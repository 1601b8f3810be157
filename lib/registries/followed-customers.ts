import { and, asc, eq, gt, isNotNull, isNull, or, sql } from "drizzle-orm";
import { customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";

export type FollowedCustomer = { id: string; ownerId: string | null };
export type NextCustomer = FollowedCustomer & { orgNumber: string | null };

/** Companies of a country that registries are read for, whoever may see them; what an owner alone sees needs an owner. */
const followed = (country: string) =>
  and(
    eq(customers.country, country),
    eq(customers.kind, "company"),
    or(eq(customers.visibility, "everyone"), isNotNull(customers.ownerId)),
    isNull(customers.archivedAt),
  );

/** The customers that have one of the numbers. */
export async function customersOfNumbers(
  ctx: Ctx,
  country: string,
  orgNumbers: string[],
): Promise<(FollowedCustomer & { keys: string[] })[]> {
  if (orgNumbers.length === 0) return [];
  const keys = orgNumbers.map((number) => `org:${number.replace(/\D/g, "")}`);
  const rows = await ctx.tx
    .select({ id: customers.id, ownerId: customers.ownerId, keys: customers.matchKeys })
    .from(customers)
    .where(and(followed(country), sql`${customers.matchKeys} && ${sql.param(keys)}::text[]`));
  return rows.map((row) => ({ ...row, keys: row.keys ?? [] }));
}

/** The next customers after one of them that have a number, in the order of their ids: round and round, whatever is added. */
export function nextCustomers(
  ctx: Ctx,
  country: string,
  after: string | null,
  limit: number,
): Promise<NextCustomer[]> {
  return ctx.tx
    .select({ id: customers.id, ownerId: customers.ownerId, orgNumber: customers.orgNumber })
    .from(customers)
    .where(
      and(followed(country), isNotNull(customers.orgNumber), after ? gt(customers.id, after) : undefined),
    )
    .orderBy(asc(customers.id))
    .limit(limit);
}
