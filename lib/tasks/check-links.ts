import { and, eq } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { contacts } from "@/db/tenant/schema/contacts";
import { visibleCases } from "@/lib/cases/visibility";
import { visibleContacts } from "@/lib/contacts/visibility";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { requireCustomer } from "@/lib/customers/require-customer";

export type TaskLinks = { customerId: string | null; contactId: string | null; caseId: string | null };

/**
 * Reads again what a task is about: records that the actor can see. A case brings its customer with it.
 * @throws DomainError `invalid` at the field, also for a case of another customer
 */
export async function checkLinks(ctx: Ctx, links: TaskLinks): Promise<TaskLinks> {
  const { contactId, caseId } = links;
  if (links.customerId) await requireCustomer(ctx, links.customerId);
  if (contactId) {
    const [contact] = await ctx.tx
      .select({ id: contacts.id })
      .from(contacts)
      .where(and(eq(contacts.id, contactId), visibleContacts(ctx)));
    if (!contact) throw new DomainError("invalid", "choose", { field: "contactId" });
  }
  if (!caseId) return links;
  const [crmCase] = await ctx.tx
    .select({ customerId: cases.customerId })
    .from(cases)
    .where(and(eq(cases.id, caseId), visibleCases(ctx)));
  if (!crmCase) throw new DomainError("invalid", "choose", { field: "caseId" });
  if (links.customerId && crmCase.customerId !== links.customerId)
    throw new DomainError("invalid", "case_of_another_customer", { field: "caseId" });
  return { ...links, customerId: crmCase.customerId };
}
