import { sql } from "drizzle-orm";
import { sessions } from "@/db/platform/schema/sessions";
import type { PlatformTx } from "@/db/transaction";
import type { Client } from "@/lib/core/platform-context";
import { hashToken, sessionDays } from "./find-session";
import { newToken } from "./tokens";

/** A new session of a user; returns its token, which is kept nowhere but with them. */
export async function startSession(tx: PlatformTx, userId: string, client: Client): Promise<string> {
  const token = newToken();
  await tx.insert(sessions).values({
    tokenHash: hashToken(token),
    userId,
    userAgent: client.userAgent?.slice(0, 300) ?? null,
    expiresAt: sql`now() + make_interval(days => ${sessionDays})`,
  });
  return token;
}
