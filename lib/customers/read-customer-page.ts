import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { collate } from "@/db/collate";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import type { Ctx } from "@/lib/core/context";
import { nullsApart } from "@/lib/core/nulls-apart";
import {
  beyond,
  type Cursor,
  cutPage,
  type Ordering,
  orderBy,
  readCursor,
  rowsPerPage,
} from "@/lib/core/paging";
import { type CustomerFilter, type CustomerSort, usualDirection } from "./schema";

/**
 * One page of the customers that `where` leaves. By way of `index` the rows come in order from the order's own index;
 * by way of `hits` they are all fetched first, which is quicker where they are few among many.
 */
export async function readCustomerPage(
  ctx: Ctx,
  filter: CustomerFilter,
  where: SQL | undefined,
  way: "index" | "hits",
) {
  const cursor = readCursor(filter.cursor);
  const orderings = orderingsOf(ctx, filter);
  const rows = await ctx.tx
    .select({
      id: customers.id,
      name: customers.name,
      nickname: customers.nickname,
      number: customers.number,
      orgNumber: customers.orgNumber,
      city: customers.city,
      ownerName: employees.name,
      updatedAt: customers.updatedAt,
      key: keyColumns[filter.sort],
    })
    .from(customers)
    .leftJoin(employees, eq(employees.id, customers.ownerId))
    .where(
      way === "hits"
        ? foremostHits(orderings, cursor, where)
        : foremost(filter.sort, orderings, cursor, where),
    )
    .orderBy(...orderBy(orderings, cursor))
    .limit(rowsPerPage + 1);
  return cutPage(rows, cursor, (row) =>
    filter.sort === "owner" ? [row.key, row.name, row.id] : [row.key, row.id],
  );
}

function foremost(sort: CustomerSort, orderings: Ordering[], cursor: Cursor | null, where: SQL | undefined) {
  const isFilled = sort === "name" || sort === "updated";
  return isFilled ? and(where, beyond(orderings, cursor)) : foremostStretches(sort, orderings, cursor, where);
}

/** The hits of a search, fetched once and sorted: an index on the order would be walked in vain. */
function foremostHits(orderings: Ordering[], cursor: Cursor | null, where: SQL | undefined): SQL {
  const { id, name, number, city, ownerId, updatedAt } = customers;
  const columns = sql.join([id, name, number, city, ownerId, updatedAt], sql`, `);
  // Under the table's own name, so that the order reads the same over both.
  return sql`${id} in (
    with ${customers} as materialized (select ${columns} from ${customers} where ${where})
    select ${id} from ${customers} left join ${employees} on ${employees.id} = ${ownerId}
     where ${beyond(orderings, cursor) ?? sql`true`}
     order by ${sql.join(orderBy(orderings, cursor), sql`, `)} limit ${rowsPerPage + 1})`;
}

/** The rows that can stand on the page when the order's column may be empty, each stretch read from its index. */
function foremostStretches(
  sort: CustomerSort,
  orderings: Ordering[],
  cursor: Cursor | null,
  where: SQL | undefined,
): SQL {
  const first = (condition: SQL | undefined, order: SQL[]) => sql`(select ${customers.id} from ${customers}
    where ${condition} order by ${sql.join(order, sql`, `)} limit ${rowsPerPage + 1})`;
  const stretches = nullsApart(orderings, cursor).map(({ hasValue, presence, beyond: past, order }) => {
    if (sort !== "owner") return first(and(where, presence, past), order);
    const within = order.slice(1);
    if (!hasValue) return first(and(where, isNull(customers.ownerId), past), within);
    const owned = first(and(where, eq(customers.ownerId, employees.id), past), within);
    return sql`(select owned.id from ${employees} cross join lateral ${owned} owned)`;
  });
  return sql`${customers.id} in (${sql.join(stretches, sql` union all `)})`;
}

const keyColumns = {
  name: sql<string | null>`${customers.name}`,
  number: sql<string | null>`${customers.number}`,
  city: sql<string | null>`${customers.city}`,
  owner: sql<string | null>`${employees.name}`,
  // A JavaScript date would lose the microseconds, and with them rows at the edge of a page.
  updated: sql<string | null>`${customers.updatedAt}::text`,
};

function orderingsOf(ctx: Ctx, filter: CustomerFilter): Ordering[] {
  const direction = filter.dir ?? usualDirection(filter.sort);
  const id: Ordering = { by: customers.id, direction, nullable: false };
  const byText = (column: Parameters<typeof collate>[0], nullable: boolean): Ordering => ({
    by: collate(column, ctx.tenant.collation),
    direction,
    nullable,
  });
  if (filter.sort === "updated") return [{ by: customers.updatedAt, direction, nullable: false }, id];
  if (filter.sort === "owner") return [byText(employees.name, true), byText(customers.name, false), id];
  return [byText(customers[filter.sort], filter.sort !== "name"), id];
}
