import { sql } from "drizzle-orm";
import { mails } from "@/db/platform/schema/mails";
import type { PlatformTx } from "@/db/transaction";
import type { Locale } from "@/lib/core/locales";
import { sealText } from "@/lib/core/seal-text";

const longestSubject = 200;

export type Mail = {
  to: string;
  subject: string;
  /** Its HTML part is made of it: see `letterHtml` for what becomes a button or a link. */
  text: string;
  locale: Locale;
  /** A part that calendars read. */
  calendar?: { method: "REQUEST" | "CANCEL"; text: string } | undefined;
  /** Whose administrators see that it could not be sent. */
  organisationId?: string | undefined;
  /** What is done when the server refuses the address for good. */
  refused?: { job: "note-refused-invitation"; payload: Record<string, string> } | undefined;
};

/**
 * Queues a mail within the transaction that is its reason: it leaves after the commit, or not at all. `to` is an
 * address that `fields.email()` has passed; what people wrote may stand in subject and text. With a `key`, there is one such
 * mail at most, whoever asks for it how often.
 */
export async function queueMail(
  tx: PlatformTx,
  { to, subject, text, locale, calendar, refused, organisationId }: Mail,
  key?: string,
): Promise<void> {
  const [mail] = await tx
    .insert(mails)
    .values({
      recipient: to,
      // A line break would start another header.
      subject: subject.replace(/[\p{Cc}\s]+/gu, " ").slice(0, longestSubject),
      bodyText: sealText(text, "mail", to),
      locale,
      key,
      organisationId,
      calendarText: calendar && sealText(calendar.text, "mail", to),
      calendarMethod: calendar?.method,
      refusedJob: refused?.job,
      refusedPayload: refused?.payload,
    })
    .onConflictDoNothing({ target: mails.key })
    .returning({ id: mails.id });
  if (!mail) return;
  const payload = JSON.stringify({ mailId: mail.id, organisationId });
  await tx.execute(sql`select app.enqueue('send-mail', ${payload}::json)`);
}
