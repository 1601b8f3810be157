import type { Metadata } from "next";
import { NewPasswordFields } from "@/components/auth/new-password-fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { getPasswordReset } from "@/lib/auth/get-password-reset";
import { readLink } from "@/lib/request/read-link";
import { resetPasswordAction } from "../../actions";
import { AuthPage, authTools } from "../../auth-page";
import { DeadLinkPage } from "../../dead-link-page";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await authTools();
  return { title: t("auth.newPasswordTitle") };
}

export default async function NewPasswordPage({ params }: Props) {
  const { token } = await params;
  const { t } = await authTools();
  const reset = await readLink(getPasswordReset, token);
  if (!reset) return <DeadLinkPage path="/reset" again={{ label: t("auth.newLink"), href: "/reset" }} />;
  return (
    <AuthPage
      title={t("auth.newPasswordTitle")}
      text={t("auth.newPasswordText", { email: reset.email })}
      path={`/reset/${token}`}
    >
      <Form action={resetPasswordAction}>
        <input type="hidden" name="token" value={token} />
        <NewPasswordFields
          email={reset.email}
          texts={{ password: t("auth.newPassword"), passwordHint: t("auth.passwordHint") }}
        />
        <SubmitButton wide>{t("auth.savePassword")}</SubmitButton>
      </Form>
    </AuthPage>
  );
}
