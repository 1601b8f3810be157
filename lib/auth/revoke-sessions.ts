import { and, eq, isNull, ne, type SQL, sql } from "drizzle-orm";
import { sessions } from "@/db/platform/schema/sessions";
import type { PlatformTx } from "@/db/transaction";

/** Ends a user's sessions at once: all, one, or all but one. Says how many it ended. */
export async function revokeSessions(
  tx: PlatformTx,
  userId: string,
  which: { only?: string; except?: string } = {},
): Promise<number> {
  const conditions: (SQL | undefined)[] = [
    eq(sessions.userId, userId),
    isNull(sessions.revokedAt),
    which.only ? eq(sessions.id, which.only) : undefined,
    which.except ? ne(sessions.id, which.except) : undefined,
  ];
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(and(...conditions))
    .returning({ id: sessions.id });
  return ended.length;
}
