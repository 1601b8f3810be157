import type { EmployeeRow } from "@/lib/employees/list-employees";
import { presentFile } from "@/lib/views/present-file";
import type { TaskStatus } from "./list-task-statuses";
import { presentTask, priorityName, type TaskTools, taskTableTexts } from "./present-task";
import type { TaskGroupPage } from "./read-task-group";
import { type TaskFilter, type TaskGroup, taskPriorities } from "./schema";
import { taskHref, taskParameters } from "./task-href";

type Known = { employees: EmployeeRow[]; statuses: TaskStatus[] };

/** The groups of the page, each with its rows and the way to all of it. */
export function presentTaskGroups(pages: TaskGroupPage[], filter: TaskFilter, tools: TaskTools) {
  const { t, tenant } = tools;
  const base = `/${tenant.slug}/tasks`;
  const names: Record<TaskGroup, string> = {
    overdue: t("tasks.overdue"),
    today: t("tasks.today"),
    coming: t("tasks.coming"),
    undated: t("tasks.undated"),
    done: t("tasks.done"),
  };
  const step = (label: string, cursor: string | null) => ({
    label,
    href: cursor ? taskHref(base, filter, { cursor }) : undefined,
  });
  return pages
    .filter(({ rows, page }) => rows.length > 0 || page > 1)
    .map(({ group, rows, next, previous }) => ({
      group,
      name: filter.archived ? t("tasks.archivedOnes") : names[group],
      count: next && !filter.group ? `${rows.length}+` : String(rows.length),
      all:
        next && !filter.group && !filter.archived
          ? { label: t("tasks.showAll", { name: names[group] }), href: taskHref(base, filter, { group }) }
          : null,
      rows: rows.map((row) => presentTask(row, tools)),
      pager: filter.group
        ? {
            label: t("tasks.pages"),
            summary: "",
            previous: step(t("tasks.previous"), previous),
            next: step(t("tasks.next"), next),
          }
        : null,
      texts: taskTableTexts(t),
    }));
}

type Option = [string | undefined, string];

/** The bar above: whose tasks, and what narrows them; each choice has an address. */
export function presentTaskBar(
  filter: TaskFilter,
  { employees, statuses }: Known,
  names: { customer?: string },
  tools: TaskTools,
) {
  const { t, tenant, actor } = tools;
  const base = `/${tenant.slug}/tasks`;
  const to = (changes: Partial<TaskFilter>) => taskHref(base, filter, { group: undefined, ...changes });
  const chip = (key: "whose" | "status" | "priority" | "archived", label: string, choices: Option[]) => {
    const options = choices.map(([value, text]) => ({
      label: text,
      href: to({ [key]: value }),
      current: filter[key] === value,
    }));
    const chosen = options.find(({ current }) => current);
    return {
      id: `filter-${key}`,
      label,
      options,
      value: filter[key] === undefined && key !== "whose" ? undefined : chosen?.label,
      clear:
        filter[key] === undefined
          ? undefined
          : { label: t("tasks.removeFilter", { name: label }), href: to({ [key]: undefined }) },
    };
  };
  const others = employees.filter(
    ({ id, active }) => id !== actor.employeeId && (active || id === filter.whose),
  );
  return {
    action: base,
    keep: taskParameters({ ...filter, group: undefined, cursor: undefined }),
    query: filter.q,
    file: presentFile(taskHref(`${base}/export`, filter), t),
    chips: [
      chip("whose", t("tasks.owner"), [
        [undefined, t("tasks.mine")],
        ["all", t("tasks.everybodys")],
        ["followed", t("tasks.followed")],
        ["none", t("tasks.nobodys")],
        ...others.map(({ id, name }): Option => [id, name]),
      ]),
      chip(
        "status",
        t("tasks.status"),
        statuses.map(({ id, name }): Option => [id, name]),
      ),
      chip(
        "priority",
        t("tasks.priority"),
        taskPriorities.map((priority): Option => [priority, priorityName(priority, t)]),
      ),
      chip("archived", t("tasks.archivedOnes"), [["1", t("common.yes")]]),
    ],
    customer: {
      id: "filter-customer",
      label: t("tasks.customer"),
      value: filter.customer ? (names.customer ?? t("tasks.oneCustomer")) : undefined,
      clear: filter.customer
        ? {
            label: t("tasks.removeFilter", { name: t("tasks.customer") }),
            href: to({ customer: undefined }),
          }
        : undefined,
    },
    active: [
      ...(filter.contact ? [{ text: t("tasks.oneContact"), href: to({ contact: undefined }) }] : []),
      ...(filter.case ? [{ text: t("tasks.oneCase"), href: to({ case: undefined }) }] : []),
      ...(filter.group ? [{ text: t("tasks.oneGroup"), href: to({ group: undefined }) }] : []),
    ],
    texts: {
      label: t("tasks.filters"),
      search: t("tasks.search"),
      remove: t("tasks.remove"),
      apply: t("tasks.apply"),
    },
  };
}

/** What can be done with many tasks at once. */
export function presentTaskBulk(
  { employees, statuses }: Known,
  filter: Pick<TaskFilter, "archived">,
  { t }: Pick<TaskTools, "t">,
) {
  return {
    owners: employees.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name })),
    statuses: statuses.map(({ id, name }) => ({ value: id, label: name })),
    priorities: taskPriorities.map((priority) => ({ value: priority, label: priorityName(priority, t) })),
    isArchived: filter.archived === "1",
    texts: {
      bulk: t("tasks.bulk"),
      selected: t("tasks.selected", { count: "{count}" }),
      saving: t("tasks.saving"),
      owner: t("tasks.owner"),
      setOwner: t("tasks.setOwner"),
      due: t("tasks.due"),
      setDue: t("tasks.setDue"),
      status: t("tasks.status"),
      setStatus: t("tasks.setStatus"),
      priority: t("tasks.priority"),
      setPriority: t("tasks.setPriority"),
      done: t("tasks.setDone"),
      archive: t("tasks.archive"),
      restore: t("tasks.restore"),
      choose: t("tasks.choose"),
      nobody: t("tasks.nobody"),
    },
  };
}
