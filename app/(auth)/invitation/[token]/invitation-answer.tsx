import { NewPasswordFields } from "@/components/auth/new-password-fields";
import { SignInForm } from "@/components/auth/sign-in-form";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Notice } from "@/components/ui/notice";
import type { InvitationView } from "@/lib/members/get-invitation";
import {
  acceptInvitationAction,
  acceptInvitationAsNewAction,
  signInAction,
  signOutAction,
} from "../../actions";
import { authTools } from "../../auth-page";

type Props = { token: string; invitation: InvitationView };

/** What is left to do depends on who looks: nobody yet, the invited account, another account. */
export async function InvitationAnswer({ token, invitation: { email, organisation, hasAccount } }: Props) {
  const { t, account } = await authTools();
  if (account && account.email !== email) {
    return (
      <form action={signOutAction} className="form">
        <Notice tone="warn">{t("auth.otherAccountText", { email: account.email })}</Notice>
        <SubmitButton wide>{t("auth.signOut")}</SubmitButton>
      </form>
    );
  }
  if (account) {
    return (
      <Form action={acceptInvitationAction}>
        <input type="hidden" name="token" value={token} />
        <SubmitButton wide>{t("auth.accept", { organisation })}</SubmitButton>
      </Form>
    );
  }
  if (hasAccount) {
    const texts = {
      email: t("auth.email"),
      password: t("auth.password"),
      submit: t("auth.signIn"),
      forgot: t("auth.forgotPassword"),
    };
    return (
      <>
        <Notice>{t("auth.acceptSignInText")}</Notice>
        <SignInForm action={signInAction} next={`/invitation/${token}`} email={email} texts={texts} />
      </>
    );
  }
  return (
    <Form action={acceptInvitationAsNewAction}>
      <input type="hidden" name="token" value={token} />
      <NewPasswordFields
        email={email}
        texts={{
          name: t("auth.yourName"),
          password: t("auth.password"),
          passwordHint: t("auth.passwordHint"),
        }}
      />
      <SubmitButton wide>{t("auth.acceptAsNew")}</SubmitButton>
    </Form>
  );
}
