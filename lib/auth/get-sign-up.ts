import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { signUps } from "@/db/platform/schema/sessions";
import { platformQuery } from "@/lib/core/platform-query";
import { hashToken } from "./find-session";
import { linkToken } from "./schema";

/** What a mailed link finishes; null when it is unknown, used or more than a day old. */
export const getSignUp = platformQuery(
  { name: "get-sign-up", access: "guest", input: z.object({ token: linkToken() }) },
  async ({ transaction }, { token }): Promise<{ email: string; organisationName: string } | null> =>
    transaction(async (tx) => {
      const [found] = await tx
        .select({ email: signUps.email, organisationName: signUps.organisationName })
        .from(signUps)
        .where(
          and(
            eq(signUps.tokenHash, hashToken(token)),
            isNull(signUps.usedAt),
            gt(signUps.expiresAt, sql`now()`),
          ),
        );
      return found ?? null;
    }),
);
