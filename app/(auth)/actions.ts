"use server";

import { finishSignUp } from "@/lib/auth/finish-sign-up";
import { requestPasswordReset } from "@/lib/auth/request-password-reset";
import { requestSignUp } from "@/lib/auth/request-sign-up";
import { resetPassword } from "@/lib/auth/reset-password";
import { signIn } from "@/lib/auth/sign-in";
import { signOut } from "@/lib/auth/sign-out";
import { safePath } from "@/lib/core/safe-path";
import { answerMeetingInvitation } from "@/lib/meetings/answer-meeting-invitation";
import { acceptInvitation } from "@/lib/members/accept-invitation";
import { acceptInvitationAsNew } from "@/lib/members/accept-invitation-as-new";
import { askForInvitation } from "@/lib/members/ask-for-invitation";
import { addOrganisation } from "@/lib/organisations/add-organisation";
import { enter } from "@/lib/request/enter";
import { leaveAction } from "@/lib/request/leave";
import { platformAction } from "@/lib/request/platform-action";

export const signInAction = platformAction(signIn, {
  done: enter,
  redirectTo: (_, { next }) => safePath(next),
});

export const requestSignUpAction = platformAction(requestSignUp, { redirectTo: () => "/sign-up/sent" });

export const finishSignUpAction = platformAction(finishSignUp, {
  done: enter,
  redirectTo: ({ slug }) => `/${slug}`,
});

export const addOrganisationAction = platformAction(addOrganisation, {
  redirectTo: ({ slug }) => `/${slug}`,
});

export const requestPasswordResetAction = platformAction(requestPasswordReset, {
  redirectTo: () => "/reset/sent",
});

export const resetPasswordAction = platformAction(resetPassword, { done: enter, redirectTo: () => "/" });

export const acceptInvitationAction = platformAction(acceptInvitation, {
  redirectTo: ({ slug }) => `/${slug}`,
});

export const acceptInvitationAsNewAction = platformAction(acceptInvitationAsNew, {
  done: enter,
  redirectTo: ({ slug }) => `/${slug}`,
});

export const askForInvitationAction = platformAction(askForInvitation, {
  redirectTo: () => "/invitation/asked",
});

export const signOutAction = leaveAction(signOut);

export const answerMeetingAction = platformAction(answerMeetingInvitation, {
  redirectTo: ({ token }) => `/invitation/meeting/${token}?done=1`,
});
