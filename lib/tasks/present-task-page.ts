import type { TaskDetail } from "./get-task";
import { presentTask, type TaskTools } from "./present-task";

/** A task's own page, in the reader's language. */
export function presentTaskPage(task: TaskDetail, tools: TaskTools) {
  const { t, format } = tools;
  const row = presentTask(task, tools);
  return {
    row,
    facts: {
      about: row.about,
      repeats: row.repeats,
      followers: task.followers.map(({ name }) => name).join(", ") || null,
      created:
        task.createdAt && [format.dateTime(task.createdAt), task.createdByName].filter(Boolean).join(", "),
    },
    items: task.checklist.map(({ text, done }) => ({
      text,
      done,
      tick: done ? t("tasks.reopenOf", { title: text }) : t("tasks.tickOf", { title: text }),
    })),
    texts: {
      facts: t("tasks.facts"),
      status: t("tasks.status"),
      owner: t("tasks.owner"),
      due: t("tasks.due"),
      priority: t("tasks.priority"),
      repeats: t("tasks.repeats"),
      about: t("tasks.about"),
      followers: t("tasks.followers"),
      created: t("tasks.created"),
      edit: (label: string) => t("tasks.editFact", { label }),
      add: t("tasks.addFact"),
      save: t("tasks.save"),
      cancel: t("tasks.cancel"),
      unfilled: t("tasks.unfilled"),
    },
  };
}
