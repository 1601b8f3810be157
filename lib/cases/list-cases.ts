import { eq, type SQL, sql } from "drizzle-orm";
import { collate } from "@/db/collate";
import { caseStatuses, cases, type StatusKind } from "@/db/tenant/schema/cases";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import type { Ctx } from "@/lib/core/context";
import { nameIn } from "@/lib/core/names";
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
import { caseWhere } from "./case-where";
import { CaseFilter, type CaseSort } from "./schema";

export type CaseRow = {
  id: string;
  number: number;
  title: string;
  customerId: string | null;
  customerName: string | null;
  statusKind: StatusKind;
  stalledUntil: string | null;
  statusName: string;
  colorSlot: number;
  value: string | null;
  currency: string;
  probabilityPercent: number;
  /** Somebody set it; otherwise it is the status's. */
  probabilityIsOwn: boolean;
  weightedValue: string | null;
  followUpOn: string | null;
  expectedCloseOn: string | null;
  closedOn: string | null;
  ownerName: string | null;
};

/** The cases of a view, fifty at a time. */
export const listCases = query(
  { name: "list-cases", permission: "case:read", input: CaseFilter },
  async (ctx, filter): Promise<Page<CaseRow>> => {
    const cursor = readCursor(filter.cursor);
    const orderings = orderingsOf(ctx, filter);
    const rows = await ctx.tx
      .select({ ...columns, key: keys[filter.sort] })
      .from(cases)
      .innerJoin(caseStatuses, eq(caseStatuses.id, cases.statusId))
      .leftJoin(customers, eq(customers.id, cases.customerId))
      .leftJoin(employees, eq(employees.id, cases.ownerId))
      .where(sql`${caseWhere(ctx, filter)} and ${beyond(orderings, cursor) ?? sql`true`}`)
      .orderBy(...orderBy(orderings, cursor))
      .limit(rowsPerPage + 1);
    const page = cutPage(rows, cursor, (row) =>
      filter.sort === "number" ? [row.key] : [row.key, String(row.number)],
    );
    const { locale } = ctx.actor;
    return {
      ...page,
      rows: page.rows.map(({ key: _, statusNames, ...row }) => ({
        ...row,
        statusName: nameIn(statusNames, locale, ctx.tenant.locale),
      })),
    };
  },
);

const columns = {
  id: cases.id,
  number: cases.number,
  title: cases.title,
  customerId: cases.customerId,
  customerName: customers.name,
  statusKind: cases.statusKind,
  stalledUntil: cases.stalledUntil,
  statusNames: caseStatuses.names,
  colorSlot: caseStatuses.colorSlot,
  value: cases.value,
  currency: cases.currency,
  probabilityPercent: cases.probabilityPercent,
  probabilityIsOwn: cases.probabilityIsOwn,
  weightedValue: cases.weightedValue,
  followUpOn: cases.followUpOn,
  expectedCloseOn: cases.expectedCloseOn,
  closedOn: cases.closedOn,
  ownerName: employees.name,
};

// As text: a JavaScript number or date would lose digits, and with them rows at the edge of a page.
const text = (value: SQL) => sql<string | null>`${value}::text`;
const keys: Record<CaseSort, SQL<string | null>> = {
  number: text(sql`${cases.number}`),
  title: text(sql`${cases.title}`),
  customer: text(sql`${customers.name}`),
  status: text(sql`${caseStatuses.position}`),
  value: text(sql`${cases.value}`),
  weighted: text(sql`${cases.weightedValue}`),
  followUp: text(sql`${cases.followUpOn}`),
  expectedClose: text(sql`${cases.expectedCloseOn}`),
  owner: text(sql`${employees.name}`),
  updated: text(sql`${cases.updatedAt}`),
  closed: text(sql`${cases.closedOn}`),
};

/** The chosen column, then the number, newest first: no two cases share one. */
function orderingsOf(ctx: Ctx, { sort, dir }: CaseFilter): Ordering[] {
  const by = {
    number: cases.number,
    title: collate(cases.title, ctx.tenant.collation),
    customer: collate(customers.name, ctx.tenant.collation),
    status: caseStatuses.position,
    value: cases.value,
    weighted: cases.weightedValue,
    followUp: cases.followUpOn,
    expectedClose: cases.expectedCloseOn,
    owner: collate(employees.name, ctx.tenant.collation),
    updated: cases.updatedAt,
    closed: cases.closedOn,
  }[sort];
  const nullable = !["number", "title", "status", "updated"].includes(sort);
  const chosen: Ordering = { by, direction: dir, nullable };
  return sort === "number" ? [chosen] : [chosen, { by: cases.number, direction: "desc", nullable: false }];
}
