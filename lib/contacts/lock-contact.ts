import { and, eq, getTableColumns } from "drizzle-orm";
import { contacts } from "@/db/tenant/schema/contacts";
import { employees } from "@/db/tenant/schema/employees";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { visibleContacts } from "./visibility";

const { search: _search, matchKeys: _matchKeys, ...columns } = getTableColumns(contacts);

export type StoredContact = Awaited<ReturnType<typeof lockContact>>;

/** Locks a person that the actor may know of, until the transaction ends. @throws DomainError `not_found` */
export async function lockContact(ctx: Ctx, id: string) {
  const [row] = await ctx.tx
    .select({ ...columns, ownerName: employees.name })
    .from(contacts)
    .leftJoin(employees, eq(employees.id, contacts.ownerId))
    .where(and(eq(contacts.id, id), visibleContacts(ctx)))
    .for("update", { of: contacts });
  if (!row) throw notFound();
  return row;
}
