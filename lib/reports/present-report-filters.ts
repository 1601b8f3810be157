import { type Interval, type IntervalName, intervalNames } from "./interval";
import { intervalText } from "./present-closed";
import type { ReportTools } from "./report-table";

export type ReportAddress = { interval?: Interval; owner?: string | undefined };

/** The address of a report, or of one of its files, with its filter; what is usual is left out. */
export function reportHref(base: string, { interval, owner }: ReportAddress, table?: string): string {
  const parameters = new URLSearchParams();
  if (interval && interval.name !== "this-year") parameters.set("interval", interval.name);
  if (interval?.name === "own") {
    if (interval.from) parameters.set("from", interval.from);
    if (interval.to) parameters.set("to", interval.to);
  }
  if (owner) parameters.set("owner", owner);
  if (table) parameters.set("table", table);
  const query = parameters.toString();
  return query ? `${base}?${query}` : base;
}

export function ownerFilter(
  base: string,
  address: ReportAddress,
  employees: { id: string; name: string }[],
  { t }: ReportTools,
) {
  return {
    label: t("reports.owner"),
    everyone: t("reports.everyone"),
    nobody: t("reports.nobody"),
    clearLabel: t("reports.removeFilter", { name: t("reports.owner") }),
    owners: employees.map(({ id, name }) => ({ id, name })),
    current: address.owner,
    hrefOf: (owner: string | undefined) => reportHref(base, { ...address, owner }),
  };
}

export function intervalFilter(
  base: string,
  address: { interval: Interval; owner: string | undefined },
  tools: ReportTools,
) {
  const { t } = tools;
  const { interval, owner } = address;
  const names: Record<IntervalName, string> = {
    "this-month": t("reports.thisMonth"),
    "last-month": t("reports.lastMonth"),
    "this-quarter": t("reports.thisQuarter"),
    "last-quarter": t("reports.lastQuarter"),
    "this-year": t("reports.thisYear"),
    "last-year": t("reports.lastYear"),
    own: t("reports.own"),
  };
  const ownText = interval.from || interval.to ? intervalText(interval, tools) : t("reports.anyTime");
  const named = intervalNames.filter((name) => name !== "own");
  return {
    label: t("reports.interval"),
    value: interval.name === "own" ? ownText : names[interval.name],
    options: named.map((name) => ({
      label: names[name],
      href: reportHref(base, { interval: { name, from: null, to: null }, owner }),
      current: name === interval.name,
    })),
    own: {
      action: base,
      hidden: { interval: "own", ...(owner ? { owner } : {}) },
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
