import { sql } from "drizzle-orm";
import { mails } from "@/db/platform/schema/mails";
import type { PlatformTx } from "@/db/transaction";
import { sealText } from "@/lib/core/seal-text";

const longestSubject = 200;

export type Mail = { to: string; subject: string; text: string };

/**
 * Queues a mail within the transaction that is its reason: it leaves after the commit, or not at all. `to` is an
 * address that `fields.email()` has passed; what people wrote may stand in subject and text.
 */
export async function queueMail(tx: PlatformTx, { to, subject, text }: Mail): Promise<void> {
  const [mail] = await tx
    .insert(mails)
    .values({
      recipient: to,
      // A line break would start another header.
      subject: subject.replace(/[\p{Cc}\s]+/gu, " ").slice(0, longestSubject),
      bodyText: sealText(text, "mail", to),
    })
    .returning({ id: mails.id });
  const payload = JSON.stringify({ mailId: mail?.id });
  await tx.execute(sql`select app.enqueue('send-mail', ${payload}::json)`);
}
