import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { caseStatuses, cases, type StatusKind } from "@/db/tenant/schema/cases";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import { nameStatus, openFirst, shortCase } from "@/lib/cases/short-case";
import { visibleCases } from "@/lib/cases/visibility";
import { checkbox, uuid } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { visibleCustomers } from "./visibility";

export type CustomerCaseRow = {
  id: string;
  number: number;
  title: string;
  statusKind: StatusKind;
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
      .select(shortCase)
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
      .orderBy(...openFirst)
      .limit(limit);
    return rows.map((row) => nameStatus(ctx, row));
  },
);
