import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import { listKeptMails } from "@/lib/mail/list-kept-mails";
import { guestLocale } from "@/lib/request/guest";
import { canReadKeptMail } from "@/lib/request/kept-mail";
import { runPlatform } from "@/lib/request/platform";

export const metadata: Metadata = { title: "Mail" };

/** The mail that would have been sent, for whoever runs Vekt on their own computer; 404 anywhere else. */
export default async function KeptMailPage() {
  if (!(await canReadKeptMail())) notFound();
  const locale = await guestLocale();
  const t = translatorFor(locale);
  const format = formatterFor(locale, "UTC", "EUR");
  const mails = await runPlatform(listKeptMails, {});
  return (
    <main className="page-body mx-auto max-w-[720px]" id="content">
      <h1 className="m-0 text-record">{t("mails.keptTitle")}</h1>
      <p className="m-0 text-ink-2">{t("mails.keptText")}</p>
      {mails.length === 0 && <EmptyState title={t("mails.keptEmpty")} />}
      {mails.map(({ id, recipient, subject, text, locale: language, createdAt }) => (
        <Card key={id} title={subject} action={{ label: t("mails.keptHtml"), href: `/dev/mail/${id}` }}>
          <p className="meta m-0">
            {t("mails.keptTo", { recipient, at: `${format.dateTime(createdAt)} UTC` })}
          </p>
          <p className="m-0 whitespace-pre-wrap break-words" lang={language ?? undefined}>
            {linked(text)}
          </p>
        </Card>
      ))}
    </main>
  );
}

function linked(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <a key={part} className="link" href={part}>
        {part}
      </a>
    ),
  );
}
