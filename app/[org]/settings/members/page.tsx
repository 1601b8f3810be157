import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { InvitationList } from "@/components/members/invitation-list";
import { MemberTable } from "@/components/members/member-table";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { listMembers } from "@/lib/members/list-members";
import { roleName } from "@/lib/members/role-name";
import { pageTools } from "@/lib/request/page";
import { readPlatform } from "@/lib/request/platform-page";
import { inviteAgainAction, revokeInvitationAction } from "./actions";

type Props = { params: Promise<{ org: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("members.title") };
}

export default async function MembersPage({ params }: Props) {
  const { org } = await params;
  const { t, format, can } = await pageTools(org);
  const { members, invitations } = await readPlatform(listMembers, {}, org);
  const people = members.map(({ membershipId, employeeId, name, email, team, role, isDisabled, isSelf }) => ({
    name,
    email: email ?? "",
    team: team ?? "",
    isSelf,
    href:
      membershipId && can("member:write")
        ? `/${org}/settings/members/${membershipId}`
        : `/${org}/employees/${employeeId}`,
    role: role ? roleName(t, role) : "",
    state: isDisabled ? t("members.disabled") : role ? t("members.active") : t("members.withoutSignIn"),
    tone: isDisabled ? ("danger" as const) : role ? ("ok" as const) : ("neutral" as const),
  }));
  const open = invitations.map(({ id, email, role, inviter, employeeId, expiresAt, isOver }) => ({
    id,
    email,
    role,
    employeeId,
    detail: isOver
      ? t("members.invitationOver", { role: roleName(t, role), inviter })
      : t("members.invitationOpen", { role: roleName(t, role), inviter, until: format.dateTime(expiresAt) }),
    againLabel: t("members.sendAgainTo", { email }),
    revokeLabel: t("members.revokeOf", { email }),
  }));
  return (
    <>
      <PageHeader title={t("members.title")} count={members.length}>
        {can("member:write") && (
          <LinkButton href={`/${org}/settings/members/invite`} variant="primary" icon="plus">
            {t("members.invite")}
          </LinkButton>
        )}
      </PageHeader>
      <MemberTable
        members={people}
        texts={{
          caption: t("members.title"),
          name: t("members.name"),
          email: t("members.email"),
          team: t("targets.team"),
          role: t("members.role"),
          signIn: t("members.signIn"),
          you: t("members.you"),
        }}
      />
      {open.length > 0 && (
        <div className="page-body">
          <Card title={t("members.openInvitations")}>
            <InvitationList
              invitations={open}
              again={inviteAgainAction.bind(null, org)}
              revoke={revokeInvitationAction.bind(null, org)}
              texts={{ again: t("members.sendAgain"), revoke: t("members.revoke") }}
            />
          </Card>
        </div>
      )}
    </>
  );
}
