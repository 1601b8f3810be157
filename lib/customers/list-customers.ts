import { and, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { collate } from "@/db/collate";
import { customerCategories, customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import type { Ctx } from "@/lib/core/context";
import { type Counted, countUpTo } from "@/lib/core/count-up-to";
import { nullsApart } from "@/lib/core/nulls-apart";
import {
  beyond,
  type Cursor,
  cutPage,
  type Ordering,
  orderBy,
  type Page,
  readCursor,
  rowsPerPage,
} from "@/lib/core/paging";
import { query } from "@/lib/core/query";
import { amongHits, fewHits, matches } from "@/lib/core/search-pattern";
import { type CustomerSide, readCustomerSides } from "./read-customer-sides";
import { CustomerFilter, type CustomerSort, usualDirection } from "./schema";
import { visibleCustomers } from "./visibility";

export type CustomerRow = CustomerSide & {
  id: string;
  name: string;
  nickname: string | null;
  number: string | null;
  orgNumber: string | null;
  city: string | null;
  ownerName: string | null;
  updatedAt: Date;
};
/** One page, and how many rows there are in all, counted no further than 10,000. */
export type CustomerList = Page<CustomerRow> & Counted;

const countedAtMost = 10_000;

/** The customers that the actor may know of: searched, filtered and sorted, fifty at a time. */
export const listCustomers = query(
  { name: "list-customers", permission: "customer:read", input: CustomerFilter },
  async (ctx, filter): Promise<CustomerList> => {
    const search = filter.q ? matches(customers.search, filter.q) : null;
    const where = conditionsOf(ctx, filter);
    if (!search) return withSides(ctx, await countedPage(ctx, filter, where));
    const found = and(where, search);
    const counted = await countUpTo(ctx, fewHits, customers, found);
    const among = amongHits(searched, filter.q ?? "", found, counted.isMore);
    return withSides(ctx, { ...(await readPage(ctx, filter, and(where, among))), ...counted });
  },
);

/** A list that ends on its first page needs no counting. */
async function countedPage(ctx: Ctx, filter: CustomerFilter, where: SQL | undefined) {
  const page = await readPage(ctx, filter, where);
  if (page.page === 1 && !page.next) return { ...page, count: page.rows.length, isMore: false };
  return { ...page, ...(await countUpTo(ctx, countedAtMost, customers, where)) };
}

type Read = Awaited<ReturnType<typeof readPage>> & Counted;

async function withSides(ctx: Ctx, { rows, ...page }: Read): Promise<CustomerList> {
  const sides = await readCustomerSides(
    ctx,
    rows.map((row) => row.id),
  );
  return { ...page, rows: rows.map(({ key: _, ...row }) => ({ ...row, ...sides(row.id) })) };
}

const searched = { table: customers, id: customers.id, search: customers.search };

function conditionsOf(ctx: Ctx, { owner, category, archived }: CustomerFilter): SQL | undefined {
  return and(
    archived ? isNotNull(customers.archivedAt) : isNull(customers.archivedAt),
    visibleCustomers(ctx),
    owner === "none" ? isNull(customers.ownerId) : owner ? eq(customers.ownerId, owner) : undefined,
    category.length > 0
      ? sql`exists (select from ${customerCategories} where ${customerCategories.customerId} = ${customers.id}
          and ${customerCategories.categoryId} = any(${sql.param(category)}::uuid[]))`
      : undefined,
  );
}

async function readPage(ctx: Ctx, filter: CustomerFilter, where: SQL | undefined) {
  const cursor = readCursor(filter.cursor);
  const orderings = orderingsOf(ctx, filter);
  const isFilled = filter.sort === "name" || filter.sort === "updated";
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
    .where(isFilled ? and(where, beyond(orderings, cursor)) : foremost(filter.sort, orderings, cursor, where))
    .orderBy(...orderBy(orderings, cursor))
    .limit(rowsPerPage + 1);
  return cutPage(rows, cursor, (row) =>
    filter.sort === "owner" ? [row.key, row.name, row.id] : [row.key, row.id],
  );
}

/** The rows that can stand on the page when the order's column may be empty, each stretch read from its index. */
function foremost(
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
