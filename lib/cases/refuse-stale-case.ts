import { eq, sql } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import type { Ctx } from "@/lib/core/context";
import { type EditedField, refuseStaleEdit } from "@/lib/core/stale-edit";
import { visibleCustomers } from "@/lib/customers/visibility";
import type { CaseInput } from "./schema";

/** Shows an editor what a colleague changed meanwhile. @throws DomainError `conflict`, always */
export async function refuseStaleCase(
  ctx: Ctx,
  id: string,
  sentVersion: number,
  sent: CaseInput,
): Promise<never> {
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
  const shown = (column: string, wanted: string | null, present: string | null): EditedField => ({
    column,
    sent: wanted,
    now: present,
    shown: present,
  });
  const percent = now.probabilityIsOwn ? now.probabilityPercent : null;
  return refuseStaleEdit(
    ctx,
    { table: "cases", id, sentVersion, version: now.version },
    {
      title: shown("title", sent.title, now.title),
      customerId: {
        column: "customer_id",
        sent: sent.customerId,
        now: now.customerId,
        shown: now.customerName,
      },
      ownerId: { column: "owner_id", sent: sent.ownerId, now: now.ownerId, shown: now.ownerName },
      statusId: { column: "status_id", sent: sent.statusId ?? now.statusId, now: now.statusId },
      value: shown("value", withTwoDecimals(sent.value), now.value),
      currency: shown("currency", sent.currency ?? now.currency, now.currency),
      probabilityPercent: {
        column: "probability_percent",
        sent: sent.probabilityPercent,
        now: percent,
        shown: percent === null ? null : String(percent),
      },
      followUpOn: shown("follow_up_on", sent.followUpOn, now.followUpOn),
      expectedCloseOn: shown("expected_close_on", sent.expectedCloseOn, now.expectedCloseOn),
      source: shown("source", sent.source, now.source),
      description: { column: "description", sent: sent.description, now: now.description },
      ownerOnly: { column: "visibility", sent: sent.ownerOnly, now: now.visibility === "owner" },
    },
  );
}

/** As the database writes an amount. */
function withTwoDecimals(amount: string | null): string | null {
  const [whole = "", decimals = ""] = amount?.split(".") ?? [];
  return amount === null ? null : `${whole}.${decimals.padEnd(2, "0")}`;
}
