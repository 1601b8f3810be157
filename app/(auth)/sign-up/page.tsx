import type { Metadata } from "next";
import { OrganisationFields } from "@/components/auth/organisation-fields";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { countryOfLocale } from "@/lib/organisations/countries";
import { countryChoices } from "@/lib/organisations/country-choices";
import { addOrganisationAction, requestSignUpAction } from "../actions";
import { AuthPage, authTools } from "../auth-page";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await authTools();
  return { title: t("auth.signUpTitle") };
}

/** A new organisation: for a guest with an account of their own, for somebody signed in with the one they have. */
export default async function SignUpPage() {
  const { t, locale, account } = await authTools();
  const below = account ? (
    <a className="link" href="/">
      {t("auth.toOrganisations")}
    </a>
  ) : (
    <>
      {t("auth.haveAccount")}{" "}
      <a className="link" href="/sign-in">
        {t("auth.signIn")}
      </a>
    </>
  );
  return (
    <AuthPage
      title={t("auth.signUpTitle")}
      text={account && t("auth.signedInAs", { email: account.email })}
      path="/sign-up"
      below={below}
    >
      <Form action={account ? addOrganisationAction : requestSignUpAction}>
        <OrganisationFields
          countries={countryChoices(locale)}
          country={countryOfLocale[locale]}
          texts={{
            organisationName: t("auth.organisationName"),
            country: t("auth.country"),
            countryHint: t("auth.countryHint"),
          }}
        />
        {!account && (
          <>
            <Field name="name" label={t("auth.yourName")} required>
              <TextInput autoComplete="name" />
            </Field>
            <Field name="email" label={t("auth.email")} required>
              <TextInput type="email" autoComplete="username" autoCapitalize="none" />
            </Field>
            <Field name="password" label={t("auth.password")} hint={t("auth.passwordHint")} required>
              <TextInput type="password" autoComplete="new-password" />
            </Field>
          </>
        )}
        <SubmitButton wide>{t("auth.createOrganisation")}</SubmitButton>
      </Form>
    </AuthPage>
  );
}
