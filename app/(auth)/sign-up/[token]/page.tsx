import type { Metadata } from "next";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { getSignUp } from "@/lib/auth/get-sign-up";
import { readLink } from "@/lib/request/read-link";
import { finishSignUpAction } from "../../actions";
import { AuthPage, authTools } from "../../auth-page";
import { DeadLinkPage } from "../../dead-link-page";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await authTools();
  return { title: t("auth.signUpTitle") };
}

/** Asks for one more press of a button: mail scanners open links, and a link alone must change nothing. */
export default async function FinishSignUpPage({ params }: Props) {
  const { token } = await params;
  const { t } = await authTools();
  const asked = await readLink(getSignUp, token);
  if (!asked)
    return <DeadLinkPage path="/sign-up" again={{ label: t("auth.startOver"), href: "/sign-up" }} />;
  return (
    <AuthPage
      title={t("auth.finishTitle", { organisation: asked.organisationName })}
      text={t("auth.finishText", { email: asked.email })}
      path={`/sign-up/${token}`}
    >
      <Form action={finishSignUpAction}>
        <input type="hidden" name="token" value={token} />
        <SubmitButton wide>{t("auth.finish")}</SubmitButton>
      </Form>
    </AuthPage>
  );
}
