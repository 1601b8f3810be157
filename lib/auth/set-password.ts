import { and, eq, isNull, sql } from "drizzle-orm";
import { passwordResets } from "@/db/platform/schema/sessions";
import { users } from "@/db/platform/schema/users";
import type { PlatformTx } from "@/db/transaction";
import { env } from "@/lib/core/env";
import type { Locale } from "@/lib/core/locales";
import { translatorFor } from "@/lib/i18n/translator";
import { queueMail } from "@/lib/mail/queue-mail";
import { revokeSessions } from "./revoke-sessions";

type Owner = { id: string; email: string; name: string; locale: Locale };

/**
 * Stores a new password's hash, ends every session but the one named, spends the links by which it could be set, and
 * tells the account's owner.
 */
export async function setPassword(
  tx: PlatformTx,
  user: Owner,
  passwordHash: string,
  keptSession?: string,
): Promise<void> {
  await tx.update(users).set({ passwordHash }).where(eq(users.id, user.id));
  await revokeSessions(tx, user.id, { except: keptSession });
  await tx
    .update(passwordResets)
    .set({ usedAt: sql`now()` })
    .where(and(eq(passwordResets.userId, user.id), isNull(passwordResets.usedAt)));
  const t = translatorFor(user.locale);
  await queueMail(tx, {
    to: user.email,
    locale: user.locale,
    subject: t("mails.passwordChangedSubject"),
    text: t("mails.passwordChangedText", { name: user.name, link: `${env().appUrl}/reset` }),
  });
}
