import { eq } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/platform/schema/users";
import { DomainError } from "@/lib/core/errors";
import { platformCommand } from "@/lib/core/platform-command";
import { countAttempt, forgetAttempts } from "./attempt-limits";
import { hashPassword, verifyPassword } from "./password";
import { isLikeAddress, newPassword, typedPassword } from "./schema";
import { setPassword } from "./set-password";

/** Changes one's own password, given the present one; all other sessions end. */
export const changePassword = platformCommand(
  {
    name: "change-password",
    access: "account",
    input: z.object({ presentPassword: typedPassword(), password: newPassword() }),
  },
  async ({ account, transaction }, { presentPassword, password }) => {
    await countAttempt("passwordChange", account.userId);
    const [user] = await transaction((tx) =>
      tx.select({ passwordHash: users.passwordHash }).from(users).where(eq(users.id, account.userId)),
    );
    if (!(await verifyPassword(presentPassword, user?.passwordHash ?? null))) {
      throw new DomainError("invalid", "password_wrong", { field: "presentPassword" });
    }
    await forgetAttempts("passwordChange", account.userId);
    if (isLikeAddress(password, account.email)) {
      throw new DomainError("invalid", "password_is_address", { field: "password" });
    }
    const passwordHash = await hashPassword(password);
    const owner = { id: account.userId, email: account.email, name: account.name, locale: account.locale };
    await transaction((tx) => setPassword(tx, owner, passwordHash, account.sessionId));
  },
);
