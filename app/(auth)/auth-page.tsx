import type { ReactNode } from "react";
import { AuthLayout } from "@/components/layout/auth-layout";
import type { Locale } from "@/lib/core/locales";
import { type Translate, translatorFor } from "@/lib/i18n/translator";
import { guestLocale } from "@/lib/request/guest";
import { currentAccount } from "@/lib/request/session";

type Props = {
  title: string;
  text?: ReactNode;
  /** The page's own path, to come back to in another language. */
  path: string;
  below?: ReactNode;
  children?: ReactNode;
};

const ownNames: Record<Locale, string> = { sv: "Svenska", nb: "Norsk", da: "Dansk", en: "English" };

/** The frame of the pages before an organisation. A guest chooses the language; an account has one. */
export async function AuthPage({ path, children, ...rest }: Props) {
  const { t, locale, account } = await authTools();
  const offered = account ? [] : (Object.entries(ownNames) as [Locale, string][]);
  const languages = offered.map(([code, label]) => ({
    code,
    label,
    href: `/language?${new URLSearchParams({ to: code, next: path })}`,
    current: code === locale,
  }));
  return (
    <AuthLayout
      {...rest}
      skipText={t("layout.skip")}
      languagesLabel={t("auth.languages")}
      languages={languages}
    >
      {children}
    </AuthLayout>
  );
}

export async function authTools(): Promise<{
  t: Translate;
  locale: Locale;
  account: Awaited<ReturnType<typeof currentAccount>>;
}> {
  const account = await currentAccount();
  const locale = account?.locale ?? (await guestLocale());
  return { t: translatorFor(locale), locale, account };
}
