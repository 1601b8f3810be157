"use server";

import { archiveCallOutcome } from "@/lib/calls/archive-call-outcome";
import { saveCallOutcome } from "@/lib/calls/save-call-outcome";
import { formAction } from "@/lib/request/action";
import { addTelephonyLine } from "@/lib/telephony/add-telephony-line";
import { removeTelephonyLine } from "@/lib/telephony/remove-telephony-line";
import { renewTelephonySecret } from "@/lib/telephony/renew-telephony-secret";
import { saveTelephonyService } from "@/lib/telephony/save-telephony-service";

const here = (_: unknown, slug: string) => `/${slug}/settings/telephony`;

export const saveCallOutcomeAction = formAction(saveCallOutcome, {
  redirectTo: here,
  flash: (t, { name }) => t("calls.outcomeSaved", { name }),
  undoable: true,
});

export const archiveCallOutcomeAction = formAction(archiveCallOutcome, {
  flash: (t, { name, isArchived }) =>
    isArchived ? t("calls.outcomeArchived", { name }) : t("calls.outcomeRestored", { name }),
  undoable: true,
});

export const saveTelephonyServiceAction = formAction(saveTelephonyService, {
  redirectTo: here,
  flash: (t) => t("calls.serviceSaved"),
  undoable: true,
});

export const renewTelephonySecretAction = formAction(renewTelephonySecret, {
  flash: (t) => t("calls.renewed"),
  undoable: true,
});

export const addTelephonyLineAction = formAction(addTelephonyLine, {
  redirectTo: here,
  flash: (t, { number }) => t("calls.lineAdded", { number }),
  undoable: true,
});

export const removeTelephonyLineAction = formAction(removeTelephonyLine, {
  flash: (t, { number }) => t("calls.lineRemoved", { number }),
  undoable: true,
});
