import { z } from "zod";
import { DomainError } from "@/lib/core/errors";
import { platformCommand } from "@/lib/core/platform-command";
import { hashPassword } from "./password";
import { requirePassword } from "./require-password";
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
    await requirePassword({ account, transaction }, presentPassword);
    if (isLikeAddress(password, account.email)) {
      throw new DomainError("invalid", "password_is_address", { field: "password" });
    }
    const passwordHash = await hashPassword(password);
    const owner = { id: account.userId, email: account.email, name: account.name, locale: account.locale };
    await transaction((tx) => setPassword(tx, owner, passwordHash, account.sessionId));
  },
);
