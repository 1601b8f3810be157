import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { sessions } from "@/db/platform/schema/sessions";
import { platformQuery } from "@/lib/core/platform-query";
import { sessionIdleDays } from "./find-session";

export type SessionRow = {
  id: string;
  userAgent: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  isThis: boolean;
};

/** One's own sessions that still open something, the one that asks first. */
export const listSessions = platformQuery(
  { name: "list-sessions", access: "account", input: z.object({}) },
  async ({ account, transaction }): Promise<SessionRow[]> =>
    transaction((tx) =>
      tx
        .select({
          id: sessions.id,
          userAgent: sessions.userAgent,
          createdAt: sessions.createdAt,
          lastSeenAt: sessions.lastSeenAt,
          isThis: sql<boolean>`${sessions.id} = ${account.sessionId}`.as("is_this"),
        })
        .from(sessions)
        .where(
          and(
            eq(sessions.userId, account.userId),
            isNull(sessions.revokedAt),
            gt(sessions.expiresAt, sql`now()`),
            sql`${sessions.lastSeenAt} > now() - make_interval(days => ${sessionIdleDays})`,
          ),
        )
        .orderBy(sql`is_this desc`, desc(sessions.lastSeenAt))
        .limit(100),
    ),
);
