import { and, eq, isNull, sql } from "drizzle-orm";
import { collate } from "@/db/collate";
import { caseContacts, cases } from "@/db/tenant/schema/cases";
import { contactRoles, contacts } from "@/db/tenant/schema/contacts";
import { hasEnded } from "@/lib/contacts/role-period";
import { visibleContacts } from "@/lib/contacts/visibility";
import { query } from "@/lib/core/query";
import { CaseId } from "./schema";
import { visibleCases } from "./visibility";

export type CaseContactRow = Awaited<ReturnType<typeof listCaseContacts>>[number];

/** Who takes part in a case; how they are reached at its customer, else at home. */
export const listCaseContacts = query(
  { name: "list-case-contacts", permission: "case:read", input: CaseId },
  async (ctx, { caseId }) => {
    // Who may see the case may see its customer, and so the place there.
    const atCustomer = (column: typeof contactRoles.email | typeof contactRoles.phone) =>
      sql`(select ${column} from ${contactRoles} where ${contactRoles.contactId} = ${contacts.id}
        and ${contactRoles.customerId} = ${cases.customerId} and not ${hasEnded(ctx)} limit 1)`;
    return ctx.tx
      .select({
        id: caseContacts.id,
        contactId: contacts.id,
        firstName: contacts.firstName,
        lastName: contacts.lastName,
        role: caseContacts.role,
        email: sql<string | null>`coalesce(${atCustomer(contactRoles.email)}, ${contacts.email})`,
        phone: sql<string | null>`coalesce(${atCustomer(contactRoles.phone)}, ${contacts.phone})`,
      })
      .from(caseContacts)
      .innerJoin(contacts, and(eq(contacts.id, caseContacts.contactId), visibleContacts(ctx)))
      .innerJoin(cases, and(eq(cases.id, caseContacts.caseId), visibleCases(ctx)))
      .where(and(eq(caseContacts.caseId, caseId), isNull(contacts.archivedAt)))
      .orderBy(
        collate(contacts.lastName, ctx.tenant.collation),
        collate(contacts.firstName, ctx.tenant.collation),
        contacts.id,
      );
  },
);
