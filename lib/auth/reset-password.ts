import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { passwordResets } from "@/db/platform/schema/sessions";
import { users } from "@/db/platform/schema/users";
import type { PlatformTx } from "@/db/transaction";
import { DomainError } from "@/lib/core/errors";
import { platformCommand } from "@/lib/core/platform-command";
import { countAttempt } from "./attempt-limits";
import { hashToken } from "./find-session";
import { rememberDevice } from "./known-device";
import { hashPassword } from "./password";
import { isLikeAddress, linkToken, newPassword } from "./schema";
import { setPassword } from "./set-password";
import { startSession } from "./start-session";

/** Sets a new password through a mailed link, once, within an hour; ends all sessions and starts one here. */
export const resetPassword = platformCommand(
  {
    name: "reset-password",
    access: "guest",
    input: z.object({ token: linkToken(), password: newPassword() }),
  },
  async (ctx, { token, password }) => {
    await countAttempt("link", ctx.client.network);
    const passwordHash = await hashPassword(password);
    const { sessionToken, email } = await ctx.transaction(async (tx) => {
      const user = await spendReset(tx, token);
      if (isLikeAddress(password, user.email)) {
        throw new DomainError("invalid", "password_is_address", { field: "password" });
      }
      await setPassword(tx, user, passwordHash);
      return { sessionToken: await startSession(tx, user.id, ctx.client), email: user.email };
    });
    // Whoever reads the account's mail is its owner, whatever was guessed at it meanwhile.
    return { token: sessionToken, deviceCookie: rememberDevice(ctx.client.deviceCookie, email) };
  },
);

async function spendReset(tx: PlatformTx, token: string) {
  // Of two at once the second waits for the first's row and then finds it used.
  const [reset] = await tx
    .update(passwordResets)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(passwordResets.tokenHash, hashToken(token)),
        isNull(passwordResets.usedAt),
        gt(passwordResets.expiresAt, sql`now()`),
      ),
    )
    .returning({ userId: passwordResets.userId });
  const [user] = reset
    ? await tx
        .select({ id: users.id, email: users.email, name: users.name, locale: users.locale })
        .from(users)
        .where(and(eq(users.id, reset.userId), isNull(users.disabledAt)))
    : [];
  if (!user) throw new DomainError("rule", "link_invalid");
  return user;
}
