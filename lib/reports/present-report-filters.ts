import { type Interval, type IntervalName, intervalNames, intervalOf } from "./interval";
import { type ReportAddress, reportHref } from "./read-report-filter";
import type { ReportTools } from "./report-table";

type Named = { id: string; name: string };
/** A filter as a chip: what is chosen, what else could be; `own` is the form for days of one's own. */
export type ReportChip = {
  id: string;
  label: string;
  value?: string;
  clear?: { label: string; href: string };
  options: { label: string; href: string; current: boolean }[];
  own?: {
    action: string;
    hidden: Record<string, string>;
    from: string | null;
    to: string | null;
    /** Names of the parameters, where a time of day belongs to the days; that of the time ends with "At". */
    instants?: { from: string; to: string; clock: string };
    texts: { title: string; from: string; to: string; apply: string };
  };
};
export type ReportChoices = { owners: Named[]; pipelines: Named[] };

/** The filters that every report has: the interval, whose cases, and the pipeline where there are several. */
export function reportChips(
  base: string,
  address: ReportAddress,
  { owners, pipelines }: ReportChoices,
  tools: ReportTools,
): ReportChip[] {
  const { t } = tools;
  return [
    intervalChip(base, address, tools),
    choiceChip(base, address, tools, {
      name: "owner",
      label: t("reports.owner"),
      none: t("reports.everyone"),
      choices: [{ id: "none", name: t("reports.nobody") }, ...owners],
      current: address.owner,
    }),
    ...(pipelines.length > 1 || address.pipeline
      ? [
          choiceChip(base, address, tools, {
            name: "pipeline",
            label: t("reports.pipeline"),
            none: t("reports.allPipelines"),
            choices: pipelines,
            current: address.pipeline,
          }),
        ]
      : []),
  ];
}

type Choice = {
  /** The parameter of the address. */
  name: string;
  label: string;
  /** What it is called when nothing is chosen; without it something always is, and nothing can be taken away. */
  none?: string;
  choices: Named[];
  current: string | undefined;
};

/** A filter with some values to choose among. */
export function choiceChip(
  base: string,
  address: ReportAddress,
  { t }: ReportTools,
  { name, label, none, choices, current }: Choice,
): ReportChip {
  const hrefOf = (value: string | undefined) => reportHref(base, address, { page: undefined, [name]: value });
  const chosen = choices.find(({ id }) => id === current);
  const removable = chosen && none !== undefined;
  return {
    id: `report-${name}`,
    label,
    ...(chosen ? { value: chosen.name } : {}),
    ...(removable
      ? { clear: { label: t("reports.removeFilter", { name: label }), href: hrefOf(undefined) } }
      : {}),
    options: [
      ...(none === undefined ? [] : [{ label: none, href: hrefOf(undefined), current: !chosen }]),
      ...choices.map((choice) => ({
        label: choice.name,
        href: hrefOf(choice.id),
        current: choice.id === current,
      })),
    ],
  };
}

function intervalChip(base: string, address: ReportAddress, tools: ReportTools): ReportChip {
  const { t } = tools;
  const { interval } = address;
  const names: Record<IntervalName, string> = {
    "this-month": t("reports.thisMonth"),
    "last-month": t("reports.lastMonth"),
    "this-quarter": t("reports.thisQuarter"),
    "last-quarter": t("reports.lastQuarter"),
    "this-year": t("reports.thisYear"),
    "last-year": t("reports.lastYear"),
    any: t("reports.anyTime"),
    own: t("reports.own"),
  };
  const ownText = interval.from || interval.to ? intervalText(interval, tools) : names.any;
  const named = intervalNames.filter((name) => name !== "own");
  const { owner, pipeline, more } = address;
  const kept = Object.entries({ interval: "own", owner, pipeline, ...more, page: undefined });
  return {
    id: "report-interval",
    label: t("reports.interval"),
    value: interval.name === "own" ? ownText : names[interval.name],
    options: named.map((name) => ({
      label: names[name],
      href: reportHref(
        base,
        // Which days a name means is of no matter to its address.
        { ...address, interval: intervalOf(name, "2000-01-01") },
        { page: undefined },
      ),
      current: name === interval.name,
    })),
    own: {
      action: base,
      hidden: Object.fromEntries(kept.flatMap(([name, value]) => (value ? [[name, value]] : []))),
      from: interval.from,
      to: interval.to,
      texts: {
        title: names.own,
        from: t("reports.from"),
        to: t("reports.to"),
        apply: t("reports.apply"),
      },
    },
  };
}

/** "2026-01-01–2026-12-31", "from …", "up to …" or "at any time". */
export function intervalText(
  { from, to }: Pick<Interval, "from" | "to">,
  { t, format }: ReportTools,
): string {
  if (from && to) return t("reports.between", { from: format.date(from), to: format.date(to) });
  if (from) return t("reports.since", { from: format.date(from) });
  return to ? t("reports.until", { to: format.date(to) }) : t("reports.always");
}

/** What was chosen, for paper, where the chips are left out: "Owner: Malin · Pipeline: Sales". */
export const chosenText = (chips: ReportChip[]): string =>
  chips.flatMap(({ label, value }) => (value ? [`${label}: ${value}`] : [])).join(" · ");
