"use server";

import { formAction } from "@/lib/request/action";
import { archiveTaskStatus } from "@/lib/tasks/archive-task-status";
import { createTaskStatus } from "@/lib/tasks/create-task-status";
import { moveTaskStatus } from "@/lib/tasks/move-task-status";
import { updateTaskStatus } from "@/lib/tasks/update-task-status";

export const createTaskStatusAction = formAction(createTaskStatus, {
  redirectTo: (_, slug) => `/${slug}/settings/task-statuses`,
  flash: (t, { name }) => t("statuses.added", { name }),
  undoable: true,
});

export const updateTaskStatusAction = formAction(updateTaskStatus, {
  redirectTo: (_, slug) => `/${slug}/settings/task-statuses`,
  flash: (t, { name }) => t("statuses.saved", { name }),
  undoable: true,
});

export const moveTaskStatusAction = formAction(moveTaskStatus);

export const archiveTaskStatusAction = formAction(archiveTaskStatus, {
  flash: (t, { name, restored }) =>
    restored ? t("tasks.statusBack", { name }) : t("statuses.archived", { name }),
  undoable: true,
});
