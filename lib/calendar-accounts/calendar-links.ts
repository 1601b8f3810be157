import { and, eq } from "drizzle-orm";
import { calendarObjects } from "@/db/tenant/schema/calendar-links";
import type { Ctx } from "@/lib/core/context";

export type Link = typeof calendarObjects.$inferSelect;
type Said = Partial<Omit<typeof calendarObjects.$inferInsert, "id" | "accountId" | "href">>;

export async function findLink({ tx }: Ctx, accountId: string, href: string): Promise<Link | null> {
  const [link] = await tx
    .select()
    .from(calendarObjects)
    .where(and(eq(calendarObjects.accountId, accountId), eq(calendarObjects.href, href)));
  return link ?? null;
}

/** Keeps what is known of an object; what isn't said stays. */
export async function keepLink({ tx }: Ctx, accountId: string, href: string, said: Said): Promise<void> {
  await tx
    .insert(calendarObjects)
    .values({ origin: "calendar", ...said, accountId, href })
    .onConflictDoUpdate({ target: [calendarObjects.accountId, calendarObjects.href], set: said });
}

export async function forgetLink({ tx }: Ctx, id: string): Promise<void> {
  await tx.delete(calendarObjects).where(eq(calendarObjects.id, id));
}
