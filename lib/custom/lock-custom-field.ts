import { eq } from "drizzle-orm";
import { customFields } from "@/db/tenant/schema/settings";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { nameIn } from "@/lib/core/names";

/** Locks an own field, archived or not, until the transaction ends. @throws DomainError `not_found` */
export async function lockCustomField(ctx: Ctx, id: string) {
  const [row] = await ctx.tx.select().from(customFields).where(eq(customFields.id, id)).for("update");
  if (!row) throw notFound();
  return { ...row, name: nameIn(row.names, ctx.actor.locale, ctx.tenant.locale) };
}
