"use server";

import { returning } from "@/lib/archive/present-archived";
import { answerMeeting } from "@/lib/meetings/answer-meeting";
import { archiveMeeting } from "@/lib/meetings/archive-meeting";
import { cancelMeeting } from "@/lib/meetings/cancel-meeting";
import { createMeeting } from "@/lib/meetings/create-meeting";
import { findFreeTimes } from "@/lib/meetings/find-free-times";
import { presentFreeTimes } from "@/lib/meetings/present-free-times";
import { restoreMeeting } from "@/lib/meetings/restore-meeting";
import { updateMeeting } from "@/lib/meetings/update-meeting";
import { formAction, lookUp } from "@/lib/request/action";

const freeTimes = lookUp(findFreeTimes, (t, found, locale) => ({ free: presentFreeTimes(found, t, locale) }));

export const createMeetingAction = formAction(createMeeting, {
  lookUp: freeTimes,
  redirectTo: ({ id }, slug) => `/${slug}/meetings/${id}`,
  flash: (t, { title }) => t("meetings.booked", { title }),
  undoable: true,
});

export const updateMeetingAction = formAction(updateMeeting, {
  lookUp: freeTimes,
  redirectTo: ({ id }, slug) => `/${slug}/meetings/${id}`,
  flash: (t, { title }) => t("meetings.saved", { title }),
  undoable: true,
});

export const answerMeetingAction = formAction(answerMeeting, {
  flash: (t) => t("meetings.answerSaved"),
  undoable: true,
});

export const cancelMeetingAction = formAction(cancelMeeting, {
  redirectTo: ({ id }, slug) => `/${slug}/meetings/${id}`,
  flash: (t, { title, isOccurrence }) =>
    isOccurrence ? t("meetings.occurrenceCancelled", { title }) : t("meetings.cancelledNow", { title }),
  undoable: true,
});

export const archiveMeetingAction = formAction(archiveMeeting, {
  flash: (t, { title }) => t("meetings.archivedNow", { title }),
  undoable: true,
});

export const restoreMeetingAction = formAction(restoreMeeting, {
  flash: (t, { title, occurrences }) =>
    [t("meetings.restoredNow", { title }), returning({ occurrences }, t)].filter(Boolean).join(" "),
  undoable: true,
});
