import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { caseContacts, caseStatuses, cases } from "@/db/tenant/schema/cases";
import { contacts } from "@/db/tenant/schema/contacts";
import { employees } from "@/db/tenant/schema/employees";
import { nameStatus, openFirst, shortCase } from "@/lib/cases/short-case";
import { visibleCases } from "@/lib/cases/visibility";
import { checkbox, uuid } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import type { CustomerCaseRow } from "@/lib/customers/list-customer-cases";
import { visibleContacts } from "./visibility";

export type ContactCaseRow = CustomerCaseRow & {
  /** What the person does in the case: "Beslutar". */
  role: string | null;
};

const input = z.object({
  contactId: uuid(),
  openOnly: checkbox(),
  limit: z.number().int().max(200).default(100),
});

/** The cases that a person takes part in and the actor may know of: the open ones first, of each the last changed first. */
export const listContactCases = query(
  { name: "list-contact-cases", permission: "case:read", input },
  async (ctx, { contactId, openOnly, limit }): Promise<ContactCaseRow[]> => {
    const rows = await ctx.tx
      .select({ ...shortCase, role: caseContacts.role })
      .from(caseContacts)
      .innerJoin(contacts, and(eq(contacts.id, caseContacts.contactId), visibleContacts(ctx)))
      .innerJoin(cases, and(eq(cases.id, caseContacts.caseId), visibleCases(ctx)))
      .innerJoin(caseStatuses, eq(caseStatuses.id, cases.statusId))
      .leftJoin(employees, eq(employees.id, cases.ownerId))
      .where(
        and(
          eq(caseContacts.contactId, contactId),
          isNull(cases.archivedAt),
          openOnly ? eq(cases.statusKind, "open") : undefined,
        ),
      )
      .orderBy(...openFirst)
      .limit(limit);
    return rows.map((row) => nameStatus(ctx, row));
  },
);
