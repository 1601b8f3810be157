import type { EmployeeRow } from "@/lib/employees/list-employees";
import type { TaskDetail } from "./get-task";
import type { TaskStatus } from "./list-task-statuses";
import { priorityName, repetitionName, type TaskTools } from "./present-task";
import { choiceOf } from "./recurrence";
import { repetitions, taskPriorities } from "./schema";

type Known = { employees: EmployeeRow[]; statuses: TaskStatus[] };
type Option = { value: string; label: string };
export type TaskFormContent = ReturnType<typeof presentTaskForm>;
/** What a new task is about, and when. */
export type TaskStart = {
  title?: string;
  customer?: Option | null;
  contact?: Option | null;
  crmCase?: Option | null;
  dueOn?: string | null;
  dueTime?: string | null;
};

/** What the form of a task holds and offers: of one that is there, or of a new one that is the reader's own. */
export function presentTaskForm(
  task: TaskDetail | null,
  start: TaskStart,
  { employees, statuses }: Known,
  tools: TaskTools,
) {
  const { t, today, actor } = tools;
  const { repeats, until } = choiceOf(task?.recurrence ?? null);
  const followerIds = task?.followers.map(({ id }) => id) ?? [];
  const isOffered = ({ id, active }: EmployeeRow) =>
    active || id === task?.ownerId || followerIds.includes(id);
  return {
    record: task && { id: task.id, version: task.version },
    values: {
      title: task?.title ?? start.title ?? "",
      description: task?.description ?? "",
      ownerId: task ? (task.ownerId ?? "") : actor.employeeId,
      followerIds,
      dueOn: task?.dueOn ?? start.dueOn ?? null,
      dueTime: (task?.dueTime ?? start.dueTime ?? "").slice(0, 5),
      priority: task?.priority ?? "normal",
      statusId: task?.statusId ?? statuses[0]?.id ?? "",
      repeats: repeats ?? "",
      repeatsUntil: until,
      checklist: task?.checklist ?? [],
      customer: task ? option(task.customerId, task.customerName) : (start.customer ?? null),
      contact: task ? option(task.contactId, task.contactName) : (start.contact ?? null),
      crmCase: task ? option(task.caseId, `${task.caseNumber} ${task.caseTitle}`) : (start.crmCase ?? null),
    },
    ...taskChoices({ employees: employees.filter(isOffered), statuses }, tools),
    dates: {
      today,
      locale: actor.locale,
      calendarText: t("tasks.calendar"),
      unknownText: t("tasks.unknownDate"),
    },
    texts: taskFormTexts(t),
  };
}

const option = (value: string | null, label: string | null): Option | null =>
  value === null ? null : { value, label: label ?? "" };

/** What owner, status, priority and repetition are chosen from. */
export function taskChoices({ employees, statuses }: Known, { t }: Pick<TaskTools, "t">) {
  return {
    owners: employees.map(({ id, name }) => ({ value: id, label: name })),
    statuses: statuses.map(({ id, name }) => ({ value: id, label: name })),
    priorities: taskPriorities.map((priority) => ({ value: priority, label: priorityName(priority, t) })),
    repetitions: repetitions.map((one) => ({ value: one, label: repetitionName(one, t) })),
  };
}

export function taskFormTexts(t: TaskTools["t"]) {
  return {
    title: t("tasks.task"),
    description: t("tasks.description"),
    customer: t("tasks.customer"),
    contact: t("tasks.contact"),
    crmCase: t("tasks.case"),
    owner: t("tasks.owner"),
    nobody: t("tasks.nobody"),
    followers: t("tasks.followers"),
    followersHint: t("tasks.followersHint"),
    due: t("tasks.due"),
    time: t("tasks.time"),
    priority: t("tasks.priority"),
    status: t("tasks.status"),
    repeats: t("tasks.repeats"),
    repeatsHint: t("tasks.repeatsHint"),
    never: t("tasks.never"),
    until: t("tasks.until"),
    checklist: t("tasks.checklist"),
    addItem: t("tasks.addItem"),
    item: t("tasks.item"),
    itemDone: t("tasks.itemDone"),
    find: t("tasks.find"),
    picker: { none: t("tasks.noneChosen"), noHits: t("layout.noHits"), searching: t("layout.searching") },
    save: t("tasks.save"),
    create: t("tasks.create"),
    cancel: t("tasks.cancel"),
  };
}
