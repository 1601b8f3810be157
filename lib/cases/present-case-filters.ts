import type { Actor } from "@/lib/core/context";
import type { EmployeeRow } from "@/lib/employees/list-employees";
import { caseHref } from "./case-href";
import type { CaseReason } from "./list-case-reasons";
import type { CaseStatus } from "./list-case-statuses";
import type { CaseTools } from "./present-case";
import { followUpLabels, monthLabel, type PresentedCharts, withStatus } from "./present-case-charts";
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
  charts: PresentedCharts;
};
type Tools = CaseTools & { actor: Pick<Actor, "employeeId"> };

/** The list's filters as chips: what can be chosen, what is chosen, and the address of each choice. */
export function presentCaseFilters(filter: CaseFilter, known: Known, tools: Tools): PresentedFilter[] {
  const { t } = tools;
  const base = `/${tools.tenant.slug}/cases`;
  const to = (changes: Partial<CaseFilter>) => caseHref(base, filter, changes);
  const chip = (
    id: string,
    label: string,
    cleared: Partial<CaseFilter>,
    options: Option[],
    value = options.filter((option) => option.current).map((option) => option.label),
  ): PresentedFilter =>
    value.length === 0
      ? { id, label, options }
      : {
          id,
          label,
          options,
          value: value.join(", "),
          clear: { label: t("cases.removeFilter", { name: label }), href: to(cleared) },
        };
  const labels = followUpLabels(t);
  const ownerOf = (owner: string | undefined, label: string): Option => ({
    label,
    href: to({ owner: filter.owner === owner ? undefined : owner }),
    current: filter.owner === owner,
  });
  const chips = [
    presentState(filter, tools, to),
    chip("filter-status", t("cases.status"), { status: [], state: "open" }, statusOptions(filter, known, to)),
    chip("filter-owner", t("cases.owner"), { owner: undefined }, [
      ...ownersOf(known.employees, filter, tools).map(({ id, label }) => ownerOf(id, label)),
      ownerOf("none", t("cases.noOwner")),
    ]),
    chip(
      "filter-follow-up",
      t("cases.followUp"),
      { followUp: undefined },
      followUps.map((key) => ({
        label: labels[key],
        href: to({ followUp: filter.followUp === key ? undefined : key }),
        current: filter.followUp === key,
        count: known.charts.followUps.bars[followUps.indexOf(key)]?.text,
      })),
    ),
    chip(
      "filter-month",
      t("cases.expectedClose"),
      { expectedMonth: undefined, expectedFrom: undefined, expectedTo: undefined },
      known.charts.pipeline.bars.map(({ label, href, current }) => ({ label, href, current })),
      expectedText(filter, tools),
    ),
    chip("filter-reason", t("cases.reason"), { reason: undefined }, reasonOptions(filter, known, tools, to)),
    chip(
      "filter-currency",
      t("cases.currency"),
      { currency: undefined },
      known.currencies.map((currency) => ({
        label: currency,
        href: to({ currency: filter.currency === currency ? undefined : currency }),
        current: filter.currency === currency,
      })),
    ),
  ];
  // A chip with nothing to choose between says nothing.
  return chips.filter(({ value, options }) => value !== undefined || options.length > 1);
}

type To = (changes: Partial<CaseFilter>) => string;

function presentState(filter: CaseFilter, { t }: Tools, to: To): PresentedFilter {
  const labels = {
    open: t("cases.stateOpen"),
    stalled: t("cases.stateStalled"),
    won: t("cases.stateWon"),
    lost: t("cases.stateLost"),
    closed: t("cases.stateClosed"),
    all: t("cases.stateAll"),
    archived: t("cases.stateArchived"),
  };
  const options = caseStates.map((state) => ({
    label: labels[state],
    href: to({ state, status: [] }),
    current: filter.state === state,
  }));
  return { id: "filter-state", label: t("cases.state"), value: labels[filter.state], options };
}

function statusOptions(filter: CaseFilter, { statuses, charts }: Known, to: To): Option[] {
  return statuses.map(({ id, label }, index) => ({
    label,
    href: to(withStatus(filter, id)),
    current: filter.status.includes(id),
    count: charts.statuses.slices[index]?.text,
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

/** A month, or days that a report's figure leads to. */
function expectedText({ expectedMonth, expectedFrom, expectedTo }: CaseFilter, tools: Tools): string[] {
  if (expectedMonth) return [monthLabel(expectedMonth, tools)];
  const day = (date: string | undefined) => (date ? tools.format.date(date) : "");
  return expectedFrom || expectedTo ? [`${day(expectedFrom)}–${day(expectedTo)}`] : [];
}

function reasonOptions(filter: CaseFilter, { reasons }: Known, { t }: Tools, to: To): Option[] {
  const { state } = filter;
  const shown = reasons.filter(({ id, outcome }) => state === outcome || id === filter.reason);
  const none = filter.reason === "none" ? [{ id: "none", name: t("reports.noReason") }] : [];
  return [...none, ...shown].map(({ id, name }) => ({
    label: name,
    href: to({ reason: filter.reason === id ? undefined : id }),
    current: filter.reason === id,
  }));
}
