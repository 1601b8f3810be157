import { and, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { customerCategories, customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { type Counted, countUpTo } from "@/lib/core/count-up-to";
import type { Page } from "@/lib/core/paging";
import { query } from "@/lib/core/query";
import { fewHits, matches, matchesRowByRow } from "@/lib/core/search-pattern";
import { readCustomerPage } from "./read-customer-page";
import { type CustomerSide, readCustomerSides } from "./read-customer-sides";
import { CustomerFilter } from "./schema";
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
    const counted = await countUpTo(ctx, fewHits, customers, and(where, search));
    const rowByRow = matchesRowByRow(customers.search, filter.q ?? "") ?? undefined;
    const page = counted.isMore
      ? await readCustomerPage(ctx, filter, and(where, rowByRow), "index")
      : await readCustomerPage(ctx, filter, and(where, search), "hits");
    return withSides(ctx, { ...page, ...counted });
  },
);

/** A list that ends on its first page needs no counting. */
async function countedPage(ctx: Ctx, filter: CustomerFilter, where: SQL | undefined) {
  const page = await readCustomerPage(ctx, filter, where, "index");
  if (page.page === 1 && !page.next) return { ...page, count: page.rows.length, isMore: false };
  return { ...page, ...(await countUpTo(ctx, countedAtMost, customers, where)) };
}

type Read = Awaited<ReturnType<typeof readCustomerPage>> & Counted;

async function withSides(ctx: Ctx, { rows, ...page }: Read): Promise<CustomerList> {
  const sides = await readCustomerSides(
    ctx,
    rows.map((row) => row.id),
  );
  return { ...page, rows: rows.map(({ key: _, ...row }) => ({ ...row, ...sides(row.id) })) };
}

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
