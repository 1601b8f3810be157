"use server";

import { moveMeeting } from "@/lib/calendar/move-meeting";
import { moveTask } from "@/lib/calendar/move-task";
import { formAction } from "@/lib/request/action";

export const moveMeetingAction = formAction(moveMeeting, {
  flash: (t, { title }) => t("calendar.moved", { title }),
  undoable: true,
});

export const moveTaskAction = formAction(moveTask, {
  flash: (t, { title }) => t("calendar.moved", { title }),
  undoable: true,
});
