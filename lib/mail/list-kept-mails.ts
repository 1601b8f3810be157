import { desc, isNull } from "drizzle-orm";
import { z } from "zod";
import { mails } from "@/db/platform/schema/mails";
import type { Locale } from "@/lib/core/locales";
import { platformQuery } from "@/lib/core/platform-query";
import { openText } from "@/lib/core/seal-text";

export type KeptMail = {
  id: string;
  recipient: string;
  subject: string;
  text: string;
  locale: Locale | null;
  createdAt: Date;
};

/** The newest mails that nothing has sent. Whether anybody may read them, `isMailReadable` has said before. */
export const listKeptMails = platformQuery(
  { name: "list-kept-mails", access: "guest", input: z.object({}) },
  async ({ transaction }): Promise<KeptMail[]> => {
    const rows = await transaction((tx) =>
      tx
        .select({
          id: mails.id,
          recipient: mails.recipient,
          subject: mails.subject,
          bodyText: mails.bodyText,
          locale: mails.locale,
          createdAt: mails.createdAt,
        })
        .from(mails)
        .where(isNull(mails.sentAt))
        .orderBy(desc(mails.createdAt))
        .limit(50),
    );
    return rows.map(({ bodyText, ...mail }) => ({
      ...mail,
      text: openText(bodyText, "mail", mail.recipient),
    }));
  },
);
