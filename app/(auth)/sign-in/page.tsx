import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/auth/sign-in-form";
import { Notice } from "@/components/ui/notice";
import { safePath } from "@/lib/core/safe-path";
import { signInAction } from "../actions";
import { AuthPage, authTools } from "../auth-page";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await authTools();
  return { title: t("auth.signInTitle") };
}

export default async function SignInPage({ searchParams }: Props) {
  const { next, callbackUrl, out } = await searchParams;
  const { t, account } = await authTools();
  const goal = safePath(next ?? callbackUrl);
  if (account) redirect(goal);
  return (
    <AuthPage
      title={t("auth.signInTitle")}
      path={goal === "/" ? "/sign-in" : `/sign-in?${new URLSearchParams({ next: goal })}`}
      below={
        <>
          {t("auth.noAccount")}{" "}
          <a className="link" href="/sign-up">
            {t("auth.signUpTitle")}
          </a>
        </>
      }
    >
      {out && <Notice tone="ok">{t("auth.signedOut")}</Notice>}
      <SignInForm
        action={signInAction}
        next={goal}
        texts={{
          email: t("auth.email"),
          password: t("auth.password"),
          submit: t("auth.signIn"),
          forgot: t("auth.forgotPassword"),
        }}
      />
    </AuthPage>
  );
}
