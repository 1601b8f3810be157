import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { contactRoles } from "@/db/tenant/schema/contacts";
import type { Ctx } from "@/lib/core/context";

type Role = typeof contactRoles.$inferSelect;

/**
 * Of one person's two places at one company one stays: it takes over the other's titles, how it is reached and whether it
 * is for invoices, before the other goes. A company keeps one primary person, the surviving record's before others'.
 */
export async function uniteRoles(
  ctx: Ctx,
  by: "customerId" | "contactId",
  from: string[],
  into: string,
): Promise<void> {
  const found = await ctx.tx
    .select()
    .from(contactRoles)
    .where(and(inArray(contactRoles[by], [into, ...from]), isNull(contactRoles.untilDate)))
    .orderBy(asc(contactRoles.id));
  const rows = [...found.filter((row) => row[by] === into), ...found.filter((row) => row[by] !== into)];
  const other = by === "customerId" ? "contactId" : "customerId";
  const groups = [...new Set(rows.map((row) => row[other]))].map((id) =>
    rows.filter((row) => row[other] === id),
  );
  const kept = groups.flatMap(([first, ...others]) => (first ? [united(first, others)] : []));
  // At one company there is one primary person: the first in order.
  const primary = by === "customerId" ? kept.find(({ isPrimary }) => isPrimary)?.id : undefined;
  for (const role of kept) {
    const isPrimary = primary === undefined ? role.isPrimary : role.id === primary;
    const before = rows.find(({ id }) => id === role.id);
    const { titles, email, phone, isInvoiceContact, fromDate } = role;
    const values = { titles, email, phone, isInvoiceContact, fromDate, isPrimary };
    if (JSON.stringify({ ...before, ...values }) !== JSON.stringify(before))
      await ctx.tx.update(contactRoles).set(values).where(eq(contactRoles.id, role.id));
  }
}

function united(first: Role, others: Role[]): Role {
  const all = [first, ...others];
  const dates = all.flatMap(({ fromDate }) => fromDate ?? []).toSorted();
  return {
    ...first,
    titles: [...new Set(all.flatMap(({ titles }) => titles))],
    email: all.find(({ email }) => email !== null)?.email ?? null,
    phone: all.find(({ phone }) => phone !== null)?.phone ?? null,
    isPrimary: all.some(({ isPrimary }) => isPrimary),
    isInvoiceContact: all.some(({ isInvoiceContact }) => isInvoiceContact),
    fromDate: all.length > 1 && dates.length === all.length ? (dates[0] ?? null) : first.fromDate,
  };
}
