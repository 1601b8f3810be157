import { eq } from "drizzle-orm";
import { calendarFeeds } from "@/db/tenant/schema/calendar-links";
import { hashToken } from "@/lib/auth/find-session";
import type { Ctx } from "@/lib/core/context";

/** Whose feed an address is; null for one that is nobody's. */
export async function findFeed({ tx }: Ctx, token: string): Promise<{ employeeId: string } | null> {
  const [row] = await tx
    .select({ employeeId: calendarFeeds.employeeId })
    .from(calendarFeeds)
    .where(eq(calendarFeeds.tokenHash, hashToken(token)));
  return row ?? null;
}
