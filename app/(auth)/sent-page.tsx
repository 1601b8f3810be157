import { Notice } from "@/components/ui/notice";
import { canReadKeptMail } from "@/lib/request/kept-mail";
import { AuthPage, authTools } from "./auth-page";

/** "Check your e-mail": the same whatever the address is to us. */
export async function SentPage({ text, path }: { text: string; path: string }) {
  const { t } = await authTools();
  return (
    <AuthPage
      title={t("auth.sentTitle")}
      text={text}
      path={path}
      below={
        <a className="link" href="/sign-in">
          {t("auth.backToSignIn")}
        </a>
      }
    >
      {(await canReadKeptMail()) && (
        <Notice>
          {t("auth.mailKept")}{" "}
          <a className="link" href="/dev/mail">
            {t("auth.readMail")}
          </a>
        </Notice>
      )}
    </AuthPage>
  );
}
