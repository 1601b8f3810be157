import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { passwordResets } from "@/db/platform/schema/sessions";
import { users } from "@/db/platform/schema/users";
import { platformQuery } from "@/lib/core/platform-query";
import { hashToken } from "./find-session";
import { linkToken } from "./schema";

/** Whose password a link sets; null when it is unknown, used or more than an hour old. */
export const getPasswordReset = platformQuery(
  { name: "get-password-reset", access: "guest", input: z.object({ token: linkToken() }) },
  async ({ transaction }, { token }): Promise<{ email: string } | null> =>
    transaction(async (tx) => {
      const [reset] = await tx
        .select({ email: users.email })
        .from(passwordResets)
        .innerJoin(users, eq(users.id, passwordResets.userId))
        .where(
          and(
            eq(passwordResets.tokenHash, hashToken(token)),
            isNull(passwordResets.usedAt),
            gt(passwordResets.expiresAt, sql`now()`),
            isNull(users.disabledAt),
          ),
        );
      return reset ?? null;
    }),
);
