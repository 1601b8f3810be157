import { eq, sql } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import { type EditedField, refuseStaleEdit } from "@/lib/changes/refuse-stale-edit";
import type { Ctx } from "@/lib/core/context";
import { visibleCustomers } from "@/lib/customers/visibility";
import type { CaseInput } from "./schema";

/** Shows an editor what a colleague changed meanwhile. @throws DomainError `conflict`, if others changed any of the fields */
export async function refuseStaleCase(
  ctx: Ctx,
  id: string,
  sentVersion: number,
  sent: CaseInput,
): Promise<void> {
  const [now] = await ctx.tx
    .select({
      version: cases.version,
      title: cases.title,
      customerId: cases.customerId,
      customerName: sql<string | null>`case when ${visibleCustomers(ctx)} then ${customers.name} end`,
      ownerId: cases.ownerId,
      ownerName: employees.name,
      statusId: cases.statusId,
      value: cases.value,
      currency: cases.currency,
      probabilityPercent: cases.probabilityPercent,
      probabilityIsOwn: cases.probabilityIsOwn,
      followUpOn: cases.followUpOn,
      expectedCloseOn: cases.expectedCloseOn,
      source: cases.source,
      description: cases.description,
      visibility: cases.visibility,
    })
    .from(cases)
    .leftJoin(customers, eq(customers.id, cases.customerId))
    .leftJoin(employees, eq(employees.id, cases.ownerId))
    .where(eq(cases.id, id));
  if (!now) throw new Error("a locked case is gone");
  // Selects and single lines take a new value over; the other controls keep what they show until somebody types.
  const taken = (column: string, wanted: string | null, present: string | null, shown = present) => ({
    column,
    sent: wanted,
    now: present,
    shown,
    adopts: true,
  });
  const kept = (column: string, wanted: unknown, present: unknown, shown?: string | null) => ({
    column,
    sent: wanted,
    now: present,
    shown,
    adopts: false,
  });
  const percent = now.probabilityIsOwn ? now.probabilityPercent : null;
  const percentText = percent === null ? null : String(percent);
  const fields: Record<string, EditedField> = {
    title: taken("title", sent.title, now.title),
    customerId: kept("customer_id", sent.customerId, now.customerId, now.customerName),
    ownerId: taken("owner_id", sent.ownerId, now.ownerId, now.ownerName),
    statusId: { ...taken("status_id", sent.statusId ?? now.statusId, now.statusId), shown: undefined },
    value: kept("value", withTwoDecimals(sent.value), now.value, now.value),
    currency: taken("currency", sent.currency ?? now.currency, now.currency),
    probabilityPercent: kept("probability_percent", sent.probabilityPercent, percent, percentText),
    followUpOn: kept("follow_up_on", sent.followUpOn, now.followUpOn, now.followUpOn),
    expectedCloseOn: kept(
      "expected_close_on",
      sent.expectedCloseOn,
      now.expectedCloseOn,
      now.expectedCloseOn,
    ),
    source: taken("source", sent.source, now.source),
    description: kept("description", sent.description, now.description),
    ownerOnly: kept("visibility", sent.ownerOnly, now.visibility === "owner"),
  };
  return refuseStaleEdit(ctx, { table: "cases", id, sentVersion, version: now.version }, fields);
}

/** As the database writes an amount. */
function withTwoDecimals(amount: string | null): string | null {
  const [whole = "", decimals = ""] = amount?.split(".") ?? [];
  return amount === null ? null : `${whole}.${decimals.padEnd(2, "0")}`;
}
