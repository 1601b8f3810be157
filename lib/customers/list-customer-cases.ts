import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { caseStatuses, cases } from "@/db/tenant/schema/cases";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import { visibleCases } from "@/lib/cases/visibility";
import { checkbox, uuid } from "@/lib/core/fields";
import { nameIn } from "@/lib/core/names";
import { query } from "@/lib/core/query";
import { visibleCustomers } from "./visibility";

export type CustomerCaseRow = {
  id: string;
  number: number;
  title: string;
  statusKind: "open" | "won" | "lost";
  statusName: string;
  colorSlot: number;
  value: string | null;
  currency: string;
  weightedValue: string | null;
  followUpOn: string | null;
  ownerName: string | null;
};

const input = z.object({
  customerId: uuid(),
  openOnly: checkbox(),
  limit: z.number().int().max(200).default(100),
});

/** A customer's cases that the actor may know of: the open ones first, of each the last changed first. */
export const listCustomerCases = query(
  { name: "list-customer-cases", permission: "case:read", input },
  async (ctx, { customerId, openOnly, limit }): Promise<CustomerCaseRow[]> => {
    const rows = await ctx.tx
      .select({
        id: cases.id,
        number: cases.number,
        title: cases.title,
        statusKind: cases.statusKind,
        statusNames: caseStatuses.names,
        colorSlot: caseStatuses.colorSlot,
        value: cases.value,
        currency: cases.currency,
        weightedValue: cases.weightedValue,
        followUpOn: cases.followUpOn,
        ownerName: employees.name,
      })
      .from(cases)
      .innerJoin(customers, and(eq(customers.id, cases.customerId), visibleCustomers(ctx)))
      .innerJoin(caseStatuses, eq(caseStatuses.id, cases.statusId))
      .leftJoin(employees, eq(employees.id, cases.ownerId))
      .where(
        and(
          eq(cases.customerId, customerId),
          isNull(cases.archivedAt),
          openOnly ? eq(cases.statusKind, "open") : undefined,
          visibleCases(ctx),
        ),
      )
      .orderBy(desc(sql`${cases.statusKind} = 'open'`), desc(cases.updatedAt), desc(cases.id))
      .limit(limit);
    return rows.map(({ statusNames, ...row }) => ({
      ...row,
      statusName: nameIn(statusNames, ctx.actor.locale, ctx.tenant.locale),
    }));
  },
);
