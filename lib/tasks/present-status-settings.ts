import type { TaskKind } from "@/db/tenant/schema/tasks";
import type { TaskStatus } from "./list-task-statuses";
import type { TaskTools } from "./present-task";

type Slot = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** The statuses of a kind as settings list them; the first is what a tick sets. */
export function presentTaskStatuses(
  statuses: TaskStatus[],
  kind: TaskKind,
  { t, tenant }: Pick<TaskTools, "t" | "tenant">,
) {
  const own = statuses.filter((status) => status.kind === kind && !status.isArchived);
  return own.map(({ id, name, colorSlot }, index) => ({
    id,
    name,
    color: colorSlot as Slot,
    detail: index > 0 ? "" : kind === "done" ? t("tasks.setsTicked") : t("tasks.setsNew"),
    isFixed: own.length === 1,
    edit: {
      href: `/${tenant.slug}/settings/task-statuses?edit=${id}`,
      label: t("statuses.editOf", { name }),
    },
    up: index > 0 ? t("statuses.up", { name }) : null,
    down: index < own.length - 1 ? t("statuses.down", { name }) : null,
  }));
}

/** Those out of use, each with the way back. */
export function presentRetiredStatuses(statuses: TaskStatus[], { t }: Pick<TaskTools, "t">) {
  return statuses
    .filter(({ isArchived }) => isArchived)
    .map(({ id, name }) => ({
      id,
      name,
      edit: { href: "", label: "" },
      archive: t("tasks.takeBack", { name }),
      isArchived: true,
    }));
}
