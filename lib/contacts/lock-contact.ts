import { and, eq } from "drizzle-orm";
import { contacts } from "@/db/tenant/schema/contacts";
import { employees } from "@/db/tenant/schema/employees";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { visibleContacts } from "./visibility";

/** Locks a person that the actor may know of, until the transaction ends. @throws DomainError `not_found` */
export async function lockContact(ctx: Ctx, id: string) {
  const [row] = await ctx.tx
    .select({
      id: contacts.id,
      version: contacts.version,
      firstName: contacts.firstName,
      lastName: contacts.lastName,
      email: contacts.email,
      phone: contacts.phone,
      ownerId: contacts.ownerId,
      ownerName: employees.name,
      visibility: contacts.visibility,
      archivedAt: contacts.archivedAt,
    })
    .from(contacts)
    .leftJoin(employees, eq(employees.id, contacts.ownerId))
    .where(and(eq(contacts.id, id), visibleContacts(ctx)))
    .for("update", { of: contacts });
  if (!row) throw notFound();
  return row;
}
