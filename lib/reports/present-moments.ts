import { type MomentName, type Moments, momentNames } from "./moments";
import type { MovementsAddress } from "./movements-address";
import type { ReportChip } from "./present-report-filters";
import { reportHref } from "./read-report-filter";
import type { ReportTools } from "./report-table";

/** Between which instants: some by name, or one's own. */
export function momentsChip(base: string, address: MovementsAddress, tools: ReportTools): ReportChip {
  const { t } = tools;
  const { moments, owner, pipeline, interval } = address;
  const names: Record<MomentName, string> = {
    "this-month": t("movements.thisMonth"),
    yesterday: t("movements.yesterday"),
    "last-7-days": t("movements.lastDays"),
    "last-month": t("movements.lastMonth"),
    "this-quarter": t("movements.thisQuarter"),
    own: t("movements.own"),
  };
  const { from, to } = momentTexts(moments, tools);
  const days = interval.name === "own" ? { from: interval.from, to: interval.to } : {};
  const kept = Object.entries({ between: "own", owner, pipeline, interval: interval.name, ...days });
  return {
    id: "report-moments",
    label: t("movements.between"),
    value: moments.name === "own" ? `${from}–${to}` : names[moments.name],
    options: momentNames
      .filter((name) => name !== "own")
      .map((name) => ({
        label: names[name],
        href: reportHref(base, address, {
          between: name === "this-month" ? undefined : name,
          movedFrom: undefined,
          movedTo: undefined,
        }),
        current: name === moments.name,
      })),
    own: {
      action: base,
      hidden: Object.fromEntries(kept.flatMap(([name, value]) => (value ? [[name, value]] : []))),
      from: moments.from ?? null,
      to: moments.to ?? null,
      instants: { from: "movedFrom", to: "movedTo", clock: t("movements.clock") },
      texts: {
        title: names.own,
        from: t("movements.from"),
        to: t("movements.to"),
        apply: t("movements.apply"),
      },
    },
  };
}

/** Both instants as the language writes them. */
export function momentTexts({ from, to }: Moments, tools: ReportTools): { from: string; to: string } {
  const { t } = tools;
  return {
    from: from ? momentText(from, tools) : t("movements.beginning"),
    to: to ? momentText(to, tools) : t("movements.now"),
  };
}

/** What the lines are called that say what the pipeline held at both. */
export function momentLabels({ from, to }: Moments, tools: ReportTools): { from: string; to: string } {
  const { t } = tools;
  const at = (instant: string) => t("movements.at", { instant: momentText(instant, tools) });
  return { from: from ? at(from) : t("movements.atBeginning"), to: to ? at(to) : t("movements.atNow") };
}

const momentText = (instant: string, { format }: ReportTools) =>
  `${format.date(instant.slice(0, 10))} ${format.time(instant.slice(11))}`;
