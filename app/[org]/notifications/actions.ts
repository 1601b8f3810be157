"use server";

import { setFollow } from "@/lib/follows/set-follow";
import { markRead } from "@/lib/notifications/mark-read";
import { formAction } from "@/lib/request/action";

export const markReadAction = formAction(markRead);

export const setFollowAction = formAction(setFollow, {
  flash: (t, { name, follow }) => (follow ? t("follows.followed", { name }) : t("follows.stopped", { name })),
  undoable: ({ mayUndo }) => mayUndo,
});
