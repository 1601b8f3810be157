"use server";

import { changePassword } from "@/lib/auth/change-password";
import { revokeSession } from "@/lib/auth/revoke-session";
import { signOutElsewhere } from "@/lib/auth/sign-out-elsewhere";
import { signOutEverywhere } from "@/lib/auth/sign-out-everywhere";
import { leaveAction } from "@/lib/request/leave";
import { memberAction, memberButton } from "@/lib/request/platform-action";

const here = (slug: string) => `/${slug}/settings/security`;

export const changePasswordAction = memberAction(changePassword, {
  redirectTo: (_, __, slug) => here(slug),
  flash: (t) => t("settings.passwordChanged"),
});

export const revokeSessionAction = memberButton(revokeSession, {
  flash: (t) => t("settings.sessionEnded"),
});

export const signOutElsewhereAction = memberButton(signOutElsewhere, {
  flash: (t, count) => t("settings.signedOutElsewhere", { count }),
});

export const signOutEverywhereAction = leaveAction(signOutEverywhere);
