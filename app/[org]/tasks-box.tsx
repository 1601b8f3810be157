import { TaskCard } from "@/components/tasks/task-card";
import type { PageTools } from "@/lib/request/page";
import { presentTask, taskTableTexts } from "@/lib/tasks/present-task";
import type { TaskRow } from "@/lib/tasks/short-task";
import { changeTasksAction } from "./tasks/actions";

type Props = {
  about: { customer: string } | { contact: string } | { case: string };
  rows: TaskRow[];
  allHref: string;
  /** False of an archived record. */
  mayAdd: boolean;
  tools: PageTools;
};

/** What is to be done about a record, on its overview: the nearest, ticked there, with the way to a new one. */
export function TasksBox({ about, rows, allHref, mayAdd, tools }: Props) {
  const { t, tenant, can } = tools;
  const mayWrite = can("activity:write");
  const asked = new URLSearchParams(about).toString();
  return (
    <TaskCard
      rows={rows.map((row) => presentTask(row, tools))}
      href={allHref}
      change={mayWrite ? changeTasksAction.bind(null, tenant.slug) : undefined}
      create={mayAdd ? { label: t("tasks.new"), href: `/${tenant.slug}/tasks/new?${asked}` } : undefined}
      without={["about", "priority", "status"]}
      texts={{
        ...taskTableTexts(t),
        heading: t("tasks.title"),
        all: t("tasks.allHere"),
        none: t("tasks.noneOnCard"),
      }}
    />
  );
}
