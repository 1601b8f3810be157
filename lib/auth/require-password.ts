import { eq } from "drizzle-orm";
import { users } from "@/db/platform/schema/users";
import { DomainError } from "@/lib/core/errors";
import type { AccountCtx } from "@/lib/core/platform-context";
import { countAttempt, forgetAttempts } from "./attempt-limits";
import { verifyPassword } from "./password";

/**
 * Makes sure that whoever sits at an open session is who signed in.
 * @throws DomainError `invalid` at `presentPassword`, `too_many` after ten failures
 */
export async function requirePassword(
  { account, transaction }: Pick<AccountCtx, "account" | "transaction">,
  presentPassword: string,
): Promise<void> {
  await countAttempt("passwordChange", account.userId);
  const [user] = await transaction((tx) =>
    tx.select({ passwordHash: users.passwordHash }).from(users).where(eq(users.id, account.userId)),
  );
  if (!(await verifyPassword(presentPassword, user?.passwordHash ?? null)))
    throw new DomainError("invalid", "password_wrong", { field: "presentPassword" });
  await forgetAttempts("passwordChange", account.userId);
}
