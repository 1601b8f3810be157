import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { staticHtml } from "@/components/ui/static-html";
import type { Locale } from "@/lib/core/locales";
import { translatorFor } from "@/lib/i18n/translator";
import { guestLocale } from "@/lib/request/guest";
import { currentAccount } from "@/lib/request/session";

/** "Not found" and "not for your role": the same words whether a thing is absent or only hidden. */
export async function StatePage({ kind }: { kind: Kind }) {
  const account = await currentAccount();
  const html = htmlOf(kind, account?.locale ?? (await guestLocale()));
  // biome-ignore lint/security/noDangerouslySetInnerHtml: staticHtml escapes everything
  return <div className="contents" dangerouslySetInnerHTML={{ __html: html }} />;
}

type Kind = "notFound" | "forbidden";
const written = new Map<string, string>();

/** Next renders these with every page, at every level, to have them at hand: they are written once a language. */
function htmlOf(kind: Kind, locale: Locale): string {
  const key = `${kind} ${locale}`;
  const html = written.get(key) ?? staticHtml(stateOf(kind, locale));
  written.set(key, html);
  return html;
}

function stateOf(kind: Kind, locale: Locale) {
  const t = translatorFor(locale);
  const [title, text] =
    kind === "notFound"
      ? [t("pages.notFoundTitle"), t("pages.notFoundText")]
      : [t("pages.forbiddenTitle"), t("pages.forbiddenText")];
  return (
    <EmptyState title={title} text={text}>
      <LinkButton href="/">{t("pages.toStart")}</LinkButton>
    </EmptyState>
  );
}
