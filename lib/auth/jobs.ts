import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { passwordResets, signUps } from "@/db/platform/schema/sessions";
import { users } from "@/db/platform/schema/users";
import { type PlatformTx, platformTransaction } from "@/db/transaction";
import { env } from "@/lib/core/env";
import { translatorFor } from "@/lib/i18n/translator";
import { queueMail } from "@/lib/mail/queue-mail";
import { takeAttempt } from "./attempt-limits";
import { hashToken } from "./find-session";
import { accountKey } from "./known-device";
import { newToken } from "./tokens";

const ResetPayload = z.object({ email: z.string() });
const SignUpPayload = z.object({ signUpId: z.uuid() });

/** Mails the link by which a forgotten password is replaced, when the address has an account. */
export async function mailPasswordReset(payload: unknown): Promise<void> {
  const { email } = ResetPayload.parse(payload);
  if (!(await takeAttempt("mailToAddress", accountKey(email)))) return;
  await platformTransaction(async (tx) => {
    const [user] = await tx
      .select({ id: users.id, name: users.name, locale: users.locale })
      .from(users)
      .where(and(eq(users.email, email), isNull(users.disabledAt)));
    if (!user) return;
    const token = newToken();
    await tx
      .insert(passwordResets)
      .values({ userId: user.id, tokenHash: hashToken(token), expiresAt: sql`now() + interval '1 hour'` });
    const t = translatorFor(user.locale);
    const link = `${env().appUrl}/reset/${token}`;
    await queueMail(tx, {
      to: email,
      locale: user.locale,
      subject: t("mails.resetSubject"),
      text: t("mails.resetText", { name: user.name, link }),
    });
  });
}

/** Mails the link that makes the organisation somebody asked for, or tells an account's owner that they have one. */
export async function mailSignUp(payload: unknown): Promise<void> {
  const { signUpId } = SignUpPayload.parse(payload);
  await platformTransaction(async (tx) => {
    const [asked] = await tx
      .select()
      .from(signUps)
      .where(and(eq(signUps.id, signUpId), isNull(signUps.tokenHash), isNull(signUps.usedAt)))
      .for("update");
    if (!asked || !(await takeAttempt("mailToAddress", accountKey(asked.email)))) return;
    const [known] = await tx
      .select({ name: users.name, locale: users.locale })
      .from(users)
      .where(eq(users.email, asked.email));
    if (known) await mailKnown(tx, { ...known, email: asked.email, organisation: asked.organisationName });
    else await mailLink(tx, asked);
  });
}

async function mailLink(tx: PlatformTx, asked: typeof signUps.$inferSelect): Promise<void> {
  const token = newToken();
  await tx
    .update(signUps)
    .set({ tokenHash: hashToken(token) })
    .where(eq(signUps.id, asked.id));
  const t = translatorFor(asked.locale);
  const organisation = asked.organisationName;
  await queueMail(tx, {
    to: asked.email,
    locale: asked.locale,
    subject: t("mails.signUpSubject", { organisation }),
    text: t("mails.signUpText", { name: asked.name, organisation, link: `${env().appUrl}/sign-up/${token}` }),
  });
}

async function mailKnown(
  tx: PlatformTx,
  known: { name: string; locale: typeof signUps.$inferSelect.locale; email: string; organisation: string },
): Promise<void> {
  const t = translatorFor(known.locale);
  const { name, organisation, email } = known;
  const link = `${env().appUrl}/sign-in?next=%2Fsign-up`;
  const resetLink = `${env().appUrl}/reset`;
  await queueMail(tx, {
    to: email,
    locale: known.locale,
    subject: t("mails.signUpKnownSubject"),
    text: t("mails.signUpKnownText", { name, organisation, link, resetLink }),
  });
}

/** Takes away what has expired: sessions, links, counters, and mails nobody waits for. */
export async function purgeExpired(): Promise<void> {
  await platformTransaction(async (tx) => {
    const purge = (statement: ReturnType<typeof sql>) => tx.execute(statement);
    await purge(sql`delete from sessions where expires_at < now() - interval '30 days'
      or revoked_at < now() - interval '30 days' or last_seen_at < now() - interval '60 days'`);
    await purge(sql`delete from password_resets where expires_at < now() - interval '7 days'`);
    await purge(sql`delete from sign_ups where expires_at < now() - interval '7 days'`);
    await purge(sql`delete from invitations where expires_at < now() - interval '90 days'`);
    await purge(sql`delete from mails where created_at < now() - interval '30 days'`);
    await purge(sql`select app.purge_failed_jobs()`);
    await purge(
      sql`delete from rate_limits where expire < extract(epoch from now() - interval '1 hour') * 1000`,
    );
  });
}
