import { ActionButton } from "@/components/form/action-button";
import { LinkButton } from "@/components/ui/link-button";
import { Menu } from "@/components/ui/menu";
import type { PageTools } from "@/lib/request/page";
import type { TaskDetail } from "@/lib/tasks/get-task";
import { archiveTaskAction, restoreTaskAction, setTaskDoneAction } from "../actions";

type Props = { org: string; task: TaskDetail; tools: PageTools };

/** What can be done with the task as it stands. */
export function TaskActions({ org, task, tools: { t, can } }: Props) {
  if (!can("activity:write")) return null;
  const fields = { id: task.id };
  if (task.archivedAt)
    return (
      <ActionButton action={restoreTaskAction.bind(null, org)} fields={fields} label={t("tasks.restore")} />
    );
  const isDone = task.statusKind === "done";
  return (
    <>
      <LinkButton href={`/${org}/tasks/${task.id}/edit`} shortcut="E">
        {t("common.edit")}
      </LinkButton>
      <ActionButton
        action={setTaskDoneAction.bind(null, org)}
        fields={{ ...fields, done: isDone ? "" : "on" }}
        label={isDone ? t("tasks.reopen") : t("tasks.setDone")}
        icon={isDone ? "undo-2" : "check"}
        variant={isDone ? "default" : "primary"}
      />
      <Menu id="task-menu" label={t("tasks.more")} icon="ellipsis">
        <ActionButton
          inMenu
          action={archiveTaskAction.bind(null, org)}
          fields={fields}
          label={t("tasks.archive")}
        />
      </Menu>
    </>
  );
}
