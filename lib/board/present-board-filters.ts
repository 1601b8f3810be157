import { caseParameters } from "@/lib/cases/case-parameters";
import { monthsAhead } from "@/lib/cases/case-where";
import type { CaseTools } from "@/lib/cases/present-case";
import { type CaseFilter, followUps } from "@/lib/cases/schema";
import type { Actor } from "@/lib/core/context";
import { monthStart } from "@/lib/core/dates";
import type { EmployeeRow } from "@/lib/employees/list-employees";
import { boardHref } from "./board-href";
import type { Board } from "./get-board";
import type { BoardFilter } from "./schema";

type Tools = CaseTools & { actor: Pick<Actor, "employeeId"> };
type Option = { label: string; href: string; current: boolean };
type Known = Pick<Board, "pipelines" | "pipelineId" | "statuses"> & { employees: EmployeeRow[] };

/** The board's filters as chips: each choice is an address. Those that came from elsewhere can be taken away. */
export function presentBoardFilters(filter: BoardFilter, known: Known, tools: Tools) {
  const { t, tenant } = tools;
  const to = (changes: Partial<CaseFilter>) =>
    boardHref(tenant.slug, { ...filter, ...changes }, { windows: {} });
  const chip = (id: string, label: string, options: Option[], cleared: Partial<CaseFilter>) => {
    const value = options.filter(({ current }) => current).map((option) => option.label);
    const clear = { label: t("cases.removeFilter", { name: label }), href: to(cleared) };
    return { id, label, options, ...(value.length > 0 && { value: value.join(", "), clear }) };
  };
  return {
    action: `/${tenant.slug}/board`,
    keep: { ...caseParameters(filter), q: undefined },
    query: filter.q,
    pipeline: presentPipelines(filter, known, tools, to),
    chips: [
      chip("filter-owner", t("cases.owner"), ownerOptions(filter, known, tools, to), { owner: undefined }),
      chip("filter-follow-up", t("cases.followUp"), followUpOptions(filter, tools, to), {
        followUp: undefined,
      }),
      chip("filter-month", t("cases.expectedClose"), monthOptions(filter, tools, to), {
        expectedMonth: undefined,
      }),
    ],
    active: presentOthers(filter, known, tools, to),
    texts: { label: t("views.listLabel"), search: t("cases.search"), remove: t("cases.remove") },
  };
}

type To = (changes: Partial<CaseFilter>) => string;

function presentPipelines({ pipeline }: BoardFilter, known: Known, { t }: Tools, to: To) {
  if (known.pipelines.length < 2) return null;
  const chosen = known.pipelines.find(({ id }) => id === known.pipelineId);
  return {
    id: "filter-pipeline",
    label: t("board.pipeline"),
    ...(chosen && { value: chosen.name }),
    options: known.pipelines.map(({ id, name }) => ({
      label: name,
      href: to({ pipeline: id, status: [] }),
      current: id === (pipeline ?? known.pipelineId),
    })),
  };
}

/** Oneself first; who has left is offered only where chosen. */
function ownerOptions({ owner }: BoardFilter, { employees }: Known, { t, actor }: Tools, to: To): Option[] {
  const others = employees.filter(({ id, active }) => id !== actor.employeeId && (active || id === owner));
  return [
    { id: actor.employeeId, name: t("cases.mine") },
    ...others,
    { id: "none", name: t("cases.noOwner") },
  ].map(({ id, name }) => ({
    label: name,
    href: to({ owner: owner === id ? undefined : id }),
    current: owner === id,
  }));
}

function followUpOptions({ followUp }: BoardFilter, { t }: Tools, to: To): Option[] {
  const labels = {
    overdue: t("cases.overdue"),
    today: t("cases.today"),
    week: t("cases.thisWeek"),
    later: t("cases.later"),
    none: t("cases.noDate"),
  };
  return followUps.map((key) => ({
    label: labels[key],
    href: to({ followUp: followUp === key ? undefined : key }),
    current: followUp === key,
  }));
}

function monthOptions({ expectedMonth }: BoardFilter, { t, format, today }: Tools, to: To): Option[] {
  const ahead = Array.from({ length: monthsAhead }, (_, index) => monthStart(today, index).slice(0, 7));
  const asked = expectedMonth && /^\d/.test(expectedMonth) && !ahead.includes(expectedMonth);
  const words: Record<string, string> = {
    past: t("cases.past"),
    later: t("cases.later"),
    none: t("cases.noDate"),
  };
  return ["past", ...(asked ? [expectedMonth] : []), ...ahead, "later", "none"].map((month) => ({
    label: words[month] ?? format.shortMonth(`${month}-01`),
    href: to({ expectedMonth: expectedMonth === month ? undefined : month }),
    current: expectedMonth === month,
  }));
}

const withOwnChip = new Set(["q", "pipeline", "owner", "followUp", "expectedMonth", "state", "sort", "dir"]);

/** Filters that the list and reports lead here with. */
function presentOthers(filter: BoardFilter, { statuses }: Known, { t, format }: Tools, to: To) {
  const labels: Record<string, string> = {
    status: t("cases.status"),
    customer: t("cases.customer"),
    reason: t("cases.reason"),
    source: t("cases.source"),
    competitor: t("cases.competitor"),
    currency: t("cases.currency"),
    closedFrom: t("cases.closed"),
    closedTo: t("cases.closed"),
    openedFrom: t("cases.opened"),
    openedTo: t("cases.opened"),
    expectedFrom: t("cases.expectedClose"),
    expectedTo: t("cases.expectedClose"),
  };
  const wordOf = (value: string): string | undefined => {
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return format.date(value);
    if (/^[0-9a-f]{8}-/.test(value)) return statuses.find(({ id }) => id === value)?.name;
    return value === "none" || value === "1" || value === "due" ? undefined : value;
  };
  return Object.entries(caseParameters(filter))
    .filter(([name]) => !withOwnChip.has(name))
    .map(([name, value]) => {
      const words = [value].flat().flatMap((single) => wordOf(single) ?? []);
      const edge = name.endsWith("From") ? "≥ " : name.endsWith("To") ? "≤ " : "";
      const label = labels[name] ?? t("board.filtered");
      return {
        text: words.length > 0 ? `${label}: ${edge}${words.join(", ")}` : label,
        href: to({ [name]: name === "status" ? [] : undefined }),
      };
    });
}
