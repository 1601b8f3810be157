import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { caseStatuses, cases, type StatusKind } from "@/db/tenant/schema/cases";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import { uuid } from "@/lib/core/fields";
import { nameIn } from "@/lib/core/names";
import { rowsPerPage } from "@/lib/core/paging";
import { query } from "@/lib/core/query";
import { caseWhere } from "./case-where";
import { CaseFilter } from "./schema";

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

/** A customer's cases, open and closed, the last changed first: as many as a page holds. */
export const listOtherCases = query(
  { name: "list-other-cases", permission: "case:read", input: z.object({ customerId: uuid() }) },
  async (ctx, { customerId }): Promise<CaseRow[]> => {
    const rows = await ctx.tx
      .select(columns)
      .from(cases)
      .innerJoin(caseStatuses, eq(caseStatuses.id, cases.statusId))
      .leftJoin(customers, eq(customers.id, cases.customerId))
      .leftJoin(employees, eq(employees.id, cases.ownerId))
      .where(caseWhere(ctx, CaseFilter.parse({ customer: customerId, state: "all" })))
      .orderBy(desc(cases.updatedAt), desc(cases.id))
      .limit(rowsPerPage);
    const { locale } = ctx.actor;
    return rows.map(({ statusNames, ...row }) => ({
      ...row,
      statusName: nameIn(statusNames, locale, ctx.tenant.locale),
    }));
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
