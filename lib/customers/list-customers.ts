import { and, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { collate } from "@/db/collate";
import { customerCategories, customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import type { Ctx } from "@/lib/core/context";
import { type Counted, countUpTo } from "@/lib/core/count-up-to";
import {
  beyond,
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
import { CustomerFilter, usualDirection } from "./schema";
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
/** One page; its count goes no further than `countedAtMost`, that of a search no further than `fewHits`. */
export type CustomerList = Page<CustomerRow> & Counted;

const countedAtMost = 10_000;

/** The customers that the actor may know of: searched, filtered and sorted, fifty at a time. */
export const listCustomers = query(
  { name: "list-customers", permission: "customer:read", input: CustomerFilter },
  async (ctx, filter): Promise<CustomerList> => {
    const search = filter.q ? matches(customers.search, filter.q) : null;
    const where = conditionsOf(ctx, filter);
    const found = and(where, search ?? undefined);
    const counted = await countUpTo(ctx, search ? fewHits : countedAtMost, customers, found);
    const among = search ? amongHits(searched, filter.q ?? "", found, counted.isMore) : undefined;
    const page = await readPage(ctx, filter, and(where, among));
    const sides = await readCustomerSides(
      ctx,
      page.rows.map((row) => row.id),
    );
    const rows = page.rows.map(({ key: _, ...row }) => ({ ...row, ...sides(row.id) }));
    return { ...page, rows, ...counted };
  },
);

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
    .where(and(where, beyond(orderings, cursor)))
    .orderBy(...orderBy(orderings, cursor))
    .limit(rowsPerPage + 1);
  return cutPage(rows, cursor, (row) =>
    filter.sort === "owner" ? [row.key, row.name, row.id] : [row.key, row.id],
  );
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
