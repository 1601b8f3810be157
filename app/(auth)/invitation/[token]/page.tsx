import type { Metadata } from "next";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { getInvitation } from "@/lib/members/get-invitation";
import { roleName } from "@/lib/members/role-name";
import { readLink } from "@/lib/request/read-link";
import { askForInvitationAction } from "../../actions";
import { AuthPage, authTools } from "../../auth-page";
import { InvitationAnswer } from "./invitation-answer";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await authTools();
  return { title: t("members.invite") };
}

export default async function InvitationPage({ params }: Props) {
  const { token } = await params;
  const { t } = await authTools();
  const path = `/invitation/${token}`;
  const invitation = await readLink(getInvitation, token);
  if (!invitation) {
    return (
      <AuthPage title={t("auth.invitationUnknownTitle")} text={t("auth.invitationUnknownText")} path={path} />
    );
  }
  const { organisation, inviter, email, role } = invitation;
  if (invitation.isOver) {
    return (
      <AuthPage
        title={t("auth.invitationOverTitle")}
        text={t("auth.invitationOverText", { organisation, inviter })}
        path={path}
      >
        <Form action={askForInvitationAction}>
          <input type="hidden" name="token" value={token} />
          <SubmitButton wide>{t("auth.askAgain")}</SubmitButton>
        </Form>
      </AuthPage>
    );
  }
  return (
    <AuthPage
      title={t("auth.invitationTitle", { organisation })}
      text={t("auth.invitationText", { inviter, email, role: roleName(t, role) })}
      path={path}
    >
      <InvitationAnswer token={token} invitation={invitation} />
    </AuthPage>
  );
}
