import type { Metadata } from "next";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { requestPasswordResetAction } from "../actions";
import { AuthPage, authTools } from "../auth-page";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await authTools();
  return { title: t("auth.resetTitle") };
}

export default async function ResetPage() {
  const { t } = await authTools();
  return (
    <AuthPage
      title={t("auth.resetTitle")}
      text={t("auth.resetText")}
      path="/reset"
      below={
        <a className="link" href="/sign-in">
          {t("auth.backToSignIn")}
        </a>
      }
    >
      <Form action={requestPasswordResetAction}>
        <Field name="email" label={t("auth.email")} required>
          <TextInput type="email" autoComplete="username" autoCapitalize="none" />
        </Field>
        <SubmitButton wide>{t("auth.sendLink")}</SubmitButton>
      </Form>
    </AuthPage>
  );
}
