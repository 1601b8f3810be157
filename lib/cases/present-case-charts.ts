import { monthStart } from "@/lib/core/dates";
import { monthsAhead } from "./case-day-where";
import type { CaseSum } from "./case-sums";
import type { CaseTo } from "./case-to";
import type { CaseStatus } from "./list-case-statuses";
import { type CaseTools, type StatusColor, statusColor } from "./present-case";
import { type CaseFilter, followUps } from "./schema";
import type { CaseSummary } from "./summarise-cases";

type Bar = {
  label: string;
  value: number;
  /** A second number, before the one that is drawn. */
  note?: string;
  text: string;
  tone: StatusColor;
  href: string;
  current: boolean;
};

export type PresentedCharts = {
  statuses: { title: string; caption: string; slices: Bar[]; total: string; unit: string };
  followUps: { title: string; caption: string; bars: Bar[] };
  pipeline: {
    title: string;
    caption: string;
    /** One per currency, the one that the bars show first. */
    sums: { weighted: string; ofValue: string; href: string }[];
    bars: Bar[];
  };
};

/** The three charts above the list. Each mark filters the list by what it counts, or takes that filter away again. */
export function presentCaseCharts(
  summary: CaseSummary,
  statuses: CaseStatus[],
  filter: CaseFilter,
  to: CaseTo,
  tools: CaseTools,
): PresentedCharts {
  return {
    statuses: presentStatuses(summary, statusesOf(statuses, filter), filter, to, tools),
    followUps: presentFollowUps(summary, filter, to, tools),
    pipeline: presentPipeline(summary, filter, to, tools),
  };
}

/** Those of the pipeline that is asked for, Won and Lost. */
export function statusesOf(statuses: CaseStatus[], { pipeline }: CaseFilter): CaseStatus[] {
  if (!pipeline) return statuses;
  const own = statuses.filter(({ pipelineId }) => pipelineId === null || pipelineId === pipeline);
  return own.map((status) => ({ ...status, label: status.name }));
}

function presentStatuses(
  { statuses: counts }: CaseSummary,
  statuses: CaseStatus[],
  filter: CaseFilter,
  to: CaseTo,
  { t, format }: CaseTools,
): PresentedCharts["statuses"] {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    title: t("cases.status"),
    caption: t("cases.byStatus"),
    total: format.count(total),
    unit: t("cases.unit", { count: total }),
    slices: statuses.map(({ id, kind, name, label, colorSlot }) => {
      const count = counts[id] ?? 0;
      // The pipeline is named where the name alone could be another's.
      const isOneOfSeveral = statuses.some((other) => other.id !== id && other.name === name);
      return {
        label: isOneOfSeveral ? label : name,
        value: count,
        text: format.count(count),
        tone: statusColor(kind, colorSlot),
        href: to(withStatus(filter, id)),
        current: filter.status.includes(id),
      };
    }),
  };
}

/** Chosen statuses say for themselves whether they are open; without any, the list is back at the open ones. */
export function withStatus(filter: CaseFilter, id: string): Pick<CaseFilter, "state" | "status"> {
  const status = filter.status.includes(id)
    ? filter.status.filter((chosen) => chosen !== id)
    : [...filter.status, id];
  if (filter.state === "archived") return { state: "archived", status };
  return { state: status.length > 0 ? "all" : "open", status };
}

const followUpTones = { overdue: 3, today: 1, week: 2, later: 7, none: 7 } as const;

function presentFollowUps(
  { followUps: counts }: CaseSummary,
  filter: CaseFilter,
  to: CaseTo,
  { t, format }: CaseTools,
): PresentedCharts["followUps"] {
  const labels = followUpLabels(t);
  return {
    title: t("cases.followUp"),
    caption: t("cases.byFollowUp"),
    bars: followUps.map((key) => {
      const count = counts[key] ?? 0;
      const current = filter.followUp === key;
      return {
        label: labels[key],
        value: count,
        text: format.count(count),
        tone: followUpTones[key],
        href: to({ followUp: current ? undefined : key }),
        current,
      };
    }),
  };
}

export function followUpLabels(t: CaseTools["t"]) {
  return {
    overdue: t("cases.overdue"),
    today: t("cases.today"),
    week: t("cases.thisWeek"),
    later: t("cases.later"),
    none: t("cases.noDate"),
  };
}

function presentPipeline(
  summary: CaseSummary,
  filter: CaseFilter,
  to: CaseTo,
  tools: CaseTools,
): PresentedCharts["pipeline"] {
  const { t, format, tenant } = tools;
  const currency = summary.open[0]?.currency ?? summary.months[0]?.currency ?? tenant.currency;
  const byMonth = new Map(
    summary.months.filter((sum) => sum.currency === currency).map((sum) => [sum.month, sum]),
  );
  // What is drawn is open and of one currency: so is what its links lead to.
  const state = filter.state === "all" ? "open" : filter.state;
  const isOneOfSeveral = summary.months.some((sum) => sum.currency !== currency);
  const drawn = { state, ...(isOneOfSeveral && { currency }) };
  return {
    title: t("cases.pipeline"),
    caption: t("cases.byMonth", { currency }),
    sums: summary.open.map((sum) => ({
      weighted: format.roundMoney(sum.weighted, sum.currency),
      ofValue: t("cases.ofOpenValue", { value: format.roundMoney(sum.value, sum.currency) }),
      href: to({ state, currency: sum.currency }),
    })),
    bars: monthKeys(filter, tools.today, byMonth).map((month) => {
      const { count, weighted } = byMonth.get(month) ?? { count: 0, weighted: "0" };
      const current = filter.expectedMonth === month;
      return {
        label: monthLabel(month, tools),
        // Only the bar's length: the sum itself stays a decimal string.
        value: Number(weighted),
        note: format.count(count),
        text: format.roundMoney(weighted, currency),
        tone: month === "past" ? 3 : month === "none" ? 7 : 1,
        href: current ? to({ expectedMonth: undefined }) : to({ ...drawn, expectedMonth: month }),
        current,
      };
    }),
  };
}

function monthKeys({ expectedMonth }: CaseFilter, today: string, present: Map<string, CaseSum>): string[] {
  const ahead = Array.from({ length: monthsAhead }, (_, index) => monthStart(today, index).slice(0, 7));
  const asked = expectedMonth && /^\d/.test(expectedMonth) && !ahead.includes(expectedMonth);
  const before = asked && expectedMonth < (ahead[0] ?? "");
  const isThere = (key: string) => present.has(key) || expectedMonth === key;
  return [
    ...["past"].filter(isThere),
    ...(asked && before ? [expectedMonth] : []),
    ...ahead,
    ...(asked && !before ? [expectedMonth] : []),
    ...["later", "none"].filter(isThere),
  ];
}

/** `YYYY-MM`, `past`, `later` or `none` in words. */
export function monthLabel(month: string, { t, format }: Pick<CaseTools, "t" | "format">): string {
  if (month === "past") return t("cases.past");
  if (month === "later") return t("cases.later");
  if (month === "none") return t("cases.noDate");
  return format.shortMonth(`${month}-01`);
}
