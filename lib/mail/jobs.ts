import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { mails } from "@/db/platform/schema/mails";
import { platformTransaction } from "@/db/transaction";
import { AddressRefused } from "@/lib/connectors/mail/port";
import { smtpMail } from "@/lib/connectors/mail/smtp";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { openText } from "@/lib/core/seal-text";
import { letterHtml } from "./letter-html";

const Payload = z.object({ mailId: z.uuid() });
/** Why a mail is not tried again: the server takes none for that address. */
const refused = "refused";

/**
 * Sends a queued mail. At least once: a crash between the server's answer and our note sends it again under the same
 * message id. Without SMTP_URL it stays where it is.
 */
export async function sendMail(payload: unknown): Promise<void> {
  const { mailId } = Payload.parse(payload);
  const { smtpUrl, mailFrom, appUrl } = env();
  const [mail] = await platformTransaction((tx) =>
    tx
      .select({
        id: mails.id,
        to: mails.recipient,
        subject: mails.subject,
        bodyText: mails.bodyText,
        locale: mails.locale,
        calendarText: mails.calendarText,
        calendarMethod: mails.calendarMethod,
        failedReason: mails.failedReason,
      })
      .from(mails)
      .where(and(eq(mails.id, mailId), isNull(mails.sentAt))),
  );
  if (!mail) return;
  if (smtpUrl === null) {
    log().warn({ mailId }, "SMTP_URL is not set: the mail is kept, not sent");
    return;
  }
  try {
    const { id, to, subject, bodyText, locale, calendarText, calendarMethod: method } = mail;
    const calendar =
      calendarText && method ? { method, text: openText(calendarText, "mail", to) } : undefined;
    const text = openText(bodyText, "mail", to);
    const html = letterHtml({ subject, text, locale }, appUrl);
    await smtpMail(smtpUrl, mailFrom)({ id, to, subject, text, html, calendar });
  } catch (error) {
    if (error instanceof AddressRefused) return noteRefusal(mailId);
    await note(mailId, { failedReason: failureOf(error) });
    throw error;
  }
  // What is sent need not be kept: the text may hold a link.
  await note(mailId, {
    sentAt: sql`now()`,
    failedReason: null,
    bodyText: "",
    calendarText: null,
    calendarMethod: null,
  });
  if (mail.failedReason)
    await platformTransaction((tx) => tx.execute(sql`select app.forget_failed_mail(${mailId})`));
}

/** Trying again would change nothing: whoever had it written is told, if they asked to be. */
async function noteRefusal(mailId: string): Promise<void> {
  await platformTransaction(async (tx) => {
    const [mail] = await tx
      .update(mails)
      .set({ failedReason: refused })
      .where(and(eq(mails.id, mailId), isNull(mails.sentAt)))
      .returning({ job: mails.refusedJob, payload: mails.refusedPayload });
    if (mail?.job)
      await tx.execute(sql`select app.enqueue(${mail.job}, ${JSON.stringify(mail.payload)}::json)`);
  });
}

/** Tries again what could not be sent within a day: a mail server may be away for longer than a job's own tries. */
export async function retryMails(): Promise<void> {
  if (env().smtpUrl === null) return;
  await platformTransaction((tx) =>
    tx.execute(sql`
      select app.enqueue('send-mail', json_build_object('mailId', id, 'organisationId', organisation_id))
        from ${mails}
       where sent_at is null and failed_reason is not null and failed_reason <> ${refused}
         and created_at between now() - interval '1 day' and now() - interval '10 minutes'
       order by created_at limit 500`),
  );
}

async function note(
  mailId: string,
  values: Partial<{
    sentAt: ReturnType<typeof sql>;
    failedReason: string | null;
    bodyText: string;
    calendarText: null;
    calendarMethod: null;
  }>,
): Promise<void> {
  await platformTransaction((tx) => tx.update(mails).set(values).where(eq(mails.id, mailId)));
}

/** The code alone: a server's own words may quote the mail. */
function failureOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code).slice(0, 100) : "failed";
}
