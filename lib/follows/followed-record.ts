import { and, eq, type SQL } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { follows } from "@/db/tenant/schema/notifications";
import { visibleCases } from "@/lib/cases/visibility";
import { visibleContacts } from "@/lib/contacts/visibility";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { visibleCustomers } from "@/lib/customers/visibility";
import type { Followed } from "./schema";

/** Whether the actor answers for the record. @throws DomainError `not_found`, also of what they can't see */
export async function isOwnRecord(ctx: Ctx, { customerId, contactId, caseId }: Followed): Promise<boolean> {
  const { tx, actor } = ctx;
  const [row] = customerId
    ? await tx
        .select({ ownerId: customers.ownerId })
        .from(customers)
        .where(and(eq(customers.id, customerId), visibleCustomers(ctx)))
    : contactId
      ? await tx
          .select({ ownerId: contacts.ownerId })
          .from(contacts)
          .where(and(eq(contacts.id, contactId), visibleContacts(ctx)))
      : await tx
          .select({ ownerId: cases.ownerId })
          .from(cases)
          .where(and(eq(cases.id, caseId ?? ""), visibleCases(ctx)));
  if (!row) throw notFound();
  return row.ownerId === actor.employeeId;
}

/** The actor's own row about a record. */
export function ownFollow({ actor }: Ctx, { customerId, contactId, caseId }: Followed): SQL | undefined {
  return and(
    eq(follows.employeeId, actor.employeeId),
    customerId
      ? eq(follows.customerId, customerId)
      : contactId
        ? eq(follows.contactId, contactId)
        : eq(follows.caseId, caseId ?? ""),
  );
}
