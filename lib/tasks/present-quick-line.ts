import { priorityName, type TaskTools } from "./present-task";
import type { UnderstoodLine } from "./understand-task-line";

/** What a line was understood as, to be looked at before it is saved. */
export function presentQuickLine(line: string, read: UnderstoodLine, tools: TaskTools) {
  const { t, today, actor } = tools;
  const kinds = { customer: t("tasks.customer"), contact: t("tasks.contact") };
  return {
    values: {
      key: line,
      title: read.title,
      dueOn: read.dueOn,
      dueTime: read.dueTime ?? "",
      priority: read.priority,
    },
    records: read.records.map(({ kind, id, name, hint }) => ({
      value: `${kind}:${id}`,
      label: name,
      hint: [kinds[kind], hint].filter(Boolean).join(" · "),
    })),
    asks: read.isAmbiguous ? t("tasks.whichIsMeant") : null,
    dates: {
      today,
      locale: actor.locale,
      calendarText: t("tasks.calendar"),
      unknownText: t("tasks.unknownDate"),
    },
    texts: {
      heading:
        read.priority === "high"
          ? `${t("tasks.understood")} (${t("tasks.priority")}: ${priorityName("high", t)})`
          : t("tasks.understood"),
      title: t("tasks.task"),
      due: t("tasks.due"),
      time: t("tasks.time"),
      owner: t("tasks.owner"),
      nobody: t("tasks.nobody"),
      about: t("tasks.about"),
      noneOfThem: t("tasks.noneOfThem"),
      nobodyFound: t("tasks.nobodyFound"),
      create: t("tasks.create"),
      cancel: t("tasks.cancel"),
    },
  };
}
