import type { Actor } from "@/lib/core/context";
import type { EmployeeRow } from "@/lib/employees/list-employees";
import type { CaseTo } from "./case-to";
import type { CaseReason } from "./list-case-reasons";
import type { CaseStatus } from "./list-case-statuses";
import type { CaseTools } from "./present-case";
import {
  followUpLabels,
  monthLabel,
  type PresentedCharts,
  statusesOf,
  withStatus,
} from "./present-case-charts";
import { type CaseFilter, caseStates, followUps } from "./schema";

type Option = { label: string; href: string; current?: boolean; count?: string };
export type PresentedFilter = {
  id: string;
  label: string;
  value?: string;
  clear?: { label: string; href: string };
  options: Option[];
};

type Known = {
  statuses: CaseStatus[];
  reasons: CaseReason[];
  employees: EmployeeRow[];
  currencies: string[];
  /** Null where there are no charts above. */
  charts: PresentedCharts | null;
};
type Tools = CaseTools & { actor: Pick<Actor, "employeeId"> };

/** The fixed filters as chips: what can be chosen, what is chosen, and the address of each choice. */
export function presentCaseFilters(
  filter: CaseFilter,
  known: Known,
  to: CaseTo,
  tools: Tools,
): PresentedFilter[] {
  const { t } = tools;
  const chip = chipWith(to, t);
  const labels = followUpLabels(t);
  const ownerOf = (owner: string | undefined, label: string): Option => ({
    label,
    href: to({ owner: filter.owner === owner ? undefined : owner }),
    current: filter.owner === owner,
  });
  const chips = [
    presentState(filter, tools, to),
    chip("pipeline", t("pipelines.pipeline"), { pipeline: undefined }, pipelineOptions(filter, known, to)),
    chip("status", t("cases.status"), { status: [], state: "open" }, statusOptions(filter, known, to)),
    chip("owner", t("cases.owner"), { owner: undefined }, [
      ...ownersOf(known.employees, filter, tools).map(({ id, label }) => ownerOf(id, label)),
      ownerOf("none", t("cases.noOwner")),
    ]),
    chip(
      "follow-up",
      t("cases.followUp"),
      { followUp: undefined },
      followUps.map((key) => ({
        label: labels[key],
        href: to({ followUp: filter.followUp === key ? undefined : key }),
        current: filter.followUp === key,
        count: known.charts?.followUps.bars[followUps.indexOf(key)]?.text,
      })),
    ),
    chip(
      "month",
      t("cases.expectedClose"),
      { expectedMonth: undefined, expectedFrom: undefined, expectedTo: undefined },
      (known.charts?.pipeline.bars ?? []).map(({ label, href, current }) => ({ label, href, current })),
      expectedText(filter, tools),
    ),
    chip("reason", t("cases.reason"), { reason: undefined }, reasonOptions(filter, known, tools, to)),
    chip(
      "currency",
      t("cases.currency"),
      { currency: undefined },
      currenciesOf(known, filter).map((currency) => ({
        label: currency,
        href: to({ currency: filter.currency === currency ? undefined : currency }),
        current: filter.currency === currency,
      })),
    ),
  ];
  // A chip with nothing to choose between says nothing.
  return chips.filter(({ value, options }) => value !== undefined || options.length > 1);
}

const chipWith =
  (to: CaseTo, t: Tools["t"]) =>
  (
    name: string,
    label: string,
    cleared: Partial<CaseFilter>,
    options: Option[],
    value = options.filter((option) => option.current).map((option) => option.label),
  ): PresentedFilter => {
    const plain = { id: `filter-${name}`, label, options };
    if (value.length === 0) return plain;
    const clear = { label: t("cases.removeFilter", { name: label }), href: to(cleared) };
    return { ...plain, value: value.join(", "), clear };
  };

function presentState(filter: CaseFilter, { t }: Tools, to: CaseTo): PresentedFilter {
  const labels = {
    open: t("cases.stateOpen"),
    stalled: t("cases.stateStalled"),
    won: t("cases.stateWon"),
    lost: t("cases.stateLost"),
    closed: t("cases.stateClosed"),
    all: t("cases.stateAll"),
    archived: t("cases.stateArchived"),
  };
  const options = caseStates.flatMap((state) => {
    const option = {
      label: labels[state],
      href: to({ state, status: [], stalled: undefined }),
      current: filter.state === state && !filter.stalled,
    };
    if (state !== "stalled") return option;
    const due = {
      label: t("cases.stalledDue"),
      href: to({ state, status: [], stalled: "due" }),
      current: filter.stalled === "due",
    };
    return [option, due];
  });
  return { id: "filter-state", label: t("cases.state"), value: labels[filter.state], options };
}

/** Another pipeline's statuses can't be among those that are chosen. */
function pipelineOptions(filter: CaseFilter, { statuses }: Known, to: CaseTo): Option[] {
  const names = new Map(statuses.map(({ pipelineId, pipelineName }) => [pipelineId, pipelineName]));
  return [...names].flatMap(([id, label]) => {
    if (!id || !label) return [];
    const current = filter.pipeline === id;
    const left = statuses.filter(({ pipelineId }) => pipelineId === null || pipelineId === id);
    const status = filter.status.filter((chosen) => current || left.some((one) => one.id === chosen));
    return { label, href: to({ pipeline: current ? undefined : id, status }), current };
  });
}

function statusOptions(filter: CaseFilter, { statuses, charts }: Known, to: CaseTo): Option[] {
  return statusesOf(statuses, filter).map(({ id, label }, index) => ({
    label,
    href: to(withStatus(filter, id)),
    current: filter.status.includes(id),
    count: charts?.statuses.slices[index]?.text,
  }));
}

/** Oneself first; who has left is offered only where chosen. */
function ownersOf(employees: EmployeeRow[], { owner }: CaseFilter, { t, actor }: Tools) {
  const others = employees.filter(({ id, active }) => id !== actor.employeeId && (active || id === owner));
  return [
    { id: actor.employeeId, label: t("cases.mine") },
    ...others.map(({ id, name }) => ({ id, label: name })),
  ];
}

const currenciesOf = ({ currencies }: Known, { currency }: CaseFilter) =>
  currency && !currencies.includes(currency) ? [currency, ...currencies] : currencies;

/** A month, or days that a report's figure leads to. */
function expectedText({ expectedMonth, expectedFrom, expectedTo }: CaseFilter, tools: Tools): string[] {
  if (expectedMonth) return [monthLabel(expectedMonth, tools)];
  const day = (date: string | undefined) => (date ? tools.format.date(date) : "");
  return expectedFrom || expectedTo ? [`${day(expectedFrom)}–${day(expectedTo)}`] : [];
}

function reasonOptions(filter: CaseFilter, { reasons }: Known, { t }: Tools, to: CaseTo): Option[] {
  const { state } = filter;
  const shown = reasons.filter(({ id, outcome }) => state === outcome || id === filter.reason);
  const none = filter.reason === "none" ? [{ id: "none", name: t("reports.noReason") }] : [];
  return [...none, ...shown].map(({ id, name }) => ({
    label: name,
    href: to({ reason: filter.reason === id ? undefined : id }),
    current: filter.reason === id,
  }));
}
