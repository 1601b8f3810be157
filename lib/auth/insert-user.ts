import { users } from "@/db/platform/schema/users";
import type { PlatformTx } from "@/db/transaction";
import type { Locale } from "@/lib/core/locales";

/** A new account. @throws for an address that has one, by the constraint `users_email_unique`. */
export async function insertUser(
  tx: PlatformTx,
  user: { name: string; email: string; passwordHash: string; locale: Locale },
): Promise<string> {
  const [made] = await tx.insert(users).values(user).returning({ id: users.id });
  if (!made) throw new Error("the user was not made");
  return made.id;
}
