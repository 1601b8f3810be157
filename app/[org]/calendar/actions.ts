"use server";

import { moveMeeting } from "@/lib/calendar/move-meeting";
import { formAction } from "@/lib/request/action";

export const moveMeetingAction = formAction(moveMeeting, {
  flash: (t, { title }) => t("calendar.moved", { title }),
  undoable: true,
});
