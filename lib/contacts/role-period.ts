import { type SQL, sql } from "drizzle-orm";
import { contactRoles } from "@/db/tenant/schema/contacts";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";

/** The person has left: the role's last day has passed. On the day that it is ended it is over at once. */
export function hasEnded(ctx: Ctx): SQL<boolean> {
  return sql<boolean>`coalesce(${contactRoles.untilDate} <= ${ctx.today}::date, false)`;
}

/** The customer's primary contact, and there still: a role that ended of itself keeps its mark. */
export const isPrimaryNow = (ctx: Ctx): SQL<boolean> =>
  sql<boolean>`(${contactRoles.isPrimary} and not ${hasEnded(ctx)})`;

/** Invoices go to them, and they are there still. */
export const isInvoiceContactNow = (ctx: Ctx): SQL<boolean> =>
  sql<boolean>`(${contactRoles.isInvoiceContact} and not ${hasEnded(ctx)})`;

/** @throws DomainError `invalid` at the end of a period that lies before its beginning */
export function refuseBackwards(
  fromDate: string | null,
  untilDate: string | null,
  field = "untilDate",
): void {
  if (fromDate && untilDate && untilDate < fromDate)
    throw new DomainError("invalid", "date_order", { field });
}
