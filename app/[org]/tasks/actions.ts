"use server";

import { formAction } from "@/lib/request/action";
import { archiveTask } from "@/lib/tasks/archive-task";
import { changeTasks } from "@/lib/tasks/change-tasks";
import { createTask } from "@/lib/tasks/create-task";
import { restoreTask } from "@/lib/tasks/restore-task";
import { setTaskDone } from "@/lib/tasks/set-task-done";
import { bulkTaskFlash, tickFlash } from "@/lib/tasks/task-flash";
import { tickTaskItem } from "@/lib/tasks/tick-task-item";
import { updateTask } from "@/lib/tasks/update-task";

export const createTaskAction = formAction(createTask, {
  redirectTo: ({ id }, slug) => `/${slug}/tasks/${id}`,
  flash: (t, { title }) => t("tasks.createdNow", { title }),
  undoable: true,
});

/** From the quick line: the list that it stands above shows the new task. */
export const createFromLineAction = formAction(createTask, {
  redirectTo: (_, slug) => `/${slug}/tasks`,
  flash: (t, { title }) => t("tasks.createdNow", { title }),
  undoable: true,
});

export const updateTaskAction = formAction(updateTask, {
  redirectTo: ({ id }, slug) => `/${slug}/tasks/${id}`,
  flash: (t, { title }) => t("tasks.saved", { title }),
  undoable: true,
});

/** A fact or a cell, edited where it stands. */
export const updateTaskHereAction = formAction(updateTask, {
  flash: (t, { title }) => t("tasks.saved", { title }),
  undoable: true,
});

export const setTaskDoneAction = formAction(setTaskDone, {
  flash: (t, { title, done, next }) => tickFlash(t, { title, isDone: done, next }),
  undoable: true,
});

export const changeTasksAction = formAction(changeTasks, { flash: bulkTaskFlash, undoable: true });

export const tickTaskItemAction = formAction(tickTaskItem);

export const archiveTaskAction = formAction(archiveTask, {
  redirectTo: (_, slug) => `/${slug}/tasks`,
  flash: (t, { title }) => t("tasks.archivedNow", { title }),
  undoable: true,
});

export const restoreTaskAction = formAction(restoreTask, {
  flash: (t, { title }) => t("tasks.restoredNow", { title }),
  undoable: true,
});
