"use server";

import { changeRole } from "@/lib/members/change-role";
import { disableMember } from "@/lib/members/disable-member";
import { enableMember } from "@/lib/members/enable-member";
import { inviteMember } from "@/lib/members/invite-member";
import { revokeInvitation } from "@/lib/members/revoke-invitation";
import { roleName } from "@/lib/members/role-name";
import { memberAction, memberButton } from "@/lib/request/platform-action";

const list = (slug: string) => `/${slug}/settings/members`;

export const inviteMemberAction = memberAction(inviteMember, {
  redirectTo: (_, __, slug) => list(slug),
  flash: (t, { email }) => t("members.invited", { email }),
});

export const inviteAgainAction = memberButton(inviteMember, {
  flash: (t, { email }) => t("members.invited", { email }),
});

export const revokeInvitationAction = memberButton(revokeInvitation, {
  flash: (t, { email }) => t("members.revoked", { email }),
});

export const changeRoleAction = memberAction(changeRole, {
  redirectTo: (_, __, slug) => list(slug),
  flash: (t, { name, role }) => t("members.roleChanged", { name, role: roleName(t, role) }),
});

export const disableMemberAction = memberAction(disableMember, {
  redirectTo: (_, __, slug) => list(slug),
  flash: (t, { name }) => t("members.disabledNow", { name }),
});

export const enableMemberAction = memberAction(enableMember, {
  redirectTo: (_, __, slug) => list(slug),
  flash: (t, { name }) => t("members.enabledNow", { name }),
});
