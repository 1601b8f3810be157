import { desc, type SQL, sql } from "drizzle-orm";
import { caseStatuses, cases, type Names } from "@/db/tenant/schema/cases";
import { employees } from "@/db/tenant/schema/employees";
import type { Ctx } from "@/lib/core/context";
import { nameIn } from "@/lib/core/names";

/** What the card of a customer or a person shows of a case. */
export const shortCase = {
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
};

/** The open cases first, of each the last changed first. */
export const openFirst: SQL[] = [
  desc(sql`${cases.statusKind} = 'open'`),
  desc(cases.updatedAt),
  desc(cases.id),
];

/** The row with its status named in the reader's language. */
export function nameStatus<Row extends { statusNames: Names }>(ctx: Ctx, { statusNames, ...row }: Row) {
  return { ...row, statusName: nameIn(statusNames, ctx.actor.locale, ctx.tenant.locale) };
}
