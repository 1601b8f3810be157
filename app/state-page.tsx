import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { translatorFor } from "@/lib/i18n/translator";
import { guestLocale } from "@/lib/request/guest";
import { currentAccount } from "@/lib/request/session";

/** "Not found" and "not for your role": the same words whether a thing is absent or only hidden. */
export async function StatePage({ kind }: { kind: "notFound" | "forbidden" }) {
  const account = await currentAccount();
  const t = translatorFor(account?.locale ?? (await guestLocale()));
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
