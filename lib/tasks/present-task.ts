import type { TaskPriority } from "@/db/tenant/schema/tasks";
import type { Tenant } from "@/lib/core/context";
import type { Formatter } from "@/lib/core/format";
import type { Locale } from "@/lib/core/locales";
import { nameIn } from "@/lib/core/names";
import type { Translate } from "@/lib/i18n/translator";
import { choiceOf } from "./recurrence";
import type { Repetition } from "./schema";
import type { TaskRow } from "./short-task";

export type TaskTools = {
  t: Translate;
  format: Formatter;
  today: string;
  actor: { locale: Locale; employeeId: string };
  tenant: Pick<Tenant, "slug" | "locale">;
};
export type PresentedTask = ReturnType<typeof presentTask>;
type Slot = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** A task as lists show it, in the reader's language. */
export function presentTask(row: TaskRow, tools: TaskTools) {
  const { t, tenant, actor } = tools;
  const isDone = row.statusKind === "done";
  const ticked = row.checklist.filter(({ done }) => done).length;
  return {
    id: row.id,
    version: row.version,
    href: `/${tenant.slug}/tasks/${row.id}`,
    title: row.title,
    isDone,
    tick: isDone ? t("tasks.reopenOf", { title: row.title }) : t("tasks.tickOf", { title: row.title }),
    about: aboutOf(row, tenant.slug),
    due: dueOf(row, tools),
    dueOn: row.dueOn ?? "",
    priority: row.priority,
    priorityName: priorityName(row.priority, t),
    owner: row.ownerName,
    ownerId: row.ownerId ?? "",
    status: {
      name: nameIn(row.statusNames, actor.locale, tenant.locale),
      color: row.statusColor as Slot,
    },
    statusId: row.statusId,
    checklist:
      row.checklist.length > 0 ? t("tasks.itemsDone", { done: ticked, count: row.checklist.length }) : null,
    repeats: row.recurrence ? repetitionName(choiceOf(row.recurrence).repeats, t) : null,
  };
}

/** The records that a task is about; a case's customer stands with it. */
export function aboutOf(row: TaskRow, slug: string) {
  const { customerId, contactId, caseId } = row;
  return [
    caseId && { name: `${row.caseNumber} ${row.caseTitle}`, href: `/${slug}/cases/${caseId}` },
    customerId && { name: row.customerName ?? "", href: `/${slug}/customers/${customerId}` },
    contactId && { name: row.contactName ?? "", href: `/${slug}/contacts/${contactId}` },
  ].filter((one) => one !== null && one !== "");
}

/** Day and hour; `late` is the word for those that have passed, absent when it is done. */
export function dueOf(
  { dueOn, dueTime, statusKind, completedAt }: TaskRow,
  { t, format, today }: Pick<TaskTools, "t" | "format" | "today">,
) {
  if (statusKind === "done" && completedAt)
    return { text: t("tasks.doneAt", { date: format.dateTime(completedAt) }), late: null };
  if (!dueOn) return null;
  const hour = dueTime ? format.time(dueTime) : "";
  const day = dueOn === today ? t("tasks.todayWord") : format.date(dueOn);
  return { text: [day, hour].filter(Boolean).join(" "), late: dueOn < today ? t("tasks.late") : null };
}

export function priorityName(priority: TaskPriority, t: Translate) {
  return { high: t("tasks.high"), normal: t("tasks.normal"), low: t("tasks.low") }[priority];
}

export function repetitionName(repeats: Repetition | null, t: Translate): string {
  const names: Record<Repetition, string> = {
    "FREQ=DAILY": t("tasks.daily"),
    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR": t("tasks.workdays"),
    "FREQ=WEEKLY": t("tasks.weekly"),
    "FREQ=WEEKLY;INTERVAL=2": t("tasks.fortnightly"),
    "FREQ=MONTHLY": t("tasks.monthly"),
    "FREQ=MONTHLY;INTERVAL=3": t("tasks.quarterly"),
    "FREQ=YEARLY": t("tasks.yearly"),
  };
  return repeats ? names[repeats] : t("tasks.repeating");
}

export function taskTableTexts(t: Translate) {
  return {
    pick: t("tasks.pick"),
    tick: t("tasks.tick"),
    title: t("tasks.task"),
    about: t("tasks.about"),
    due: t("tasks.due"),
    priority: t("tasks.priority"),
    owner: t("tasks.owner"),
    status: t("tasks.status"),
    more: t("layout.rowMore"),
  };
}
