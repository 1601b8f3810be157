import type { Step } from "./interval";
import type { ReportTools } from "./report-table";
import type { ClosedDimension, PipelineDimension } from "./schema";

type Dimension = PipelineDimension | ClosedDimension;

/** What a dimension is called, what heads its column, and what the row without a key is called. */
export function dimensionTexts(by: Dimension, { t }: ReportTools) {
  const texts: Record<Dimension, { title: string; column: string; none: string }> = {
    status: { title: t("reports.byStatus"), column: t("reports.status"), none: "" },
    month: { title: t("reports.byMonth"), column: t("reports.month"), none: t("reports.noMonth") },
    quarter: { title: t("reports.byQuarter"), column: t("reports.quarter"), none: t("reports.noMonth") },
    owner: { title: t("reports.byOwner"), column: t("reports.owner"), none: t("reports.nobody") },
    team: { title: t("reports.byTeam"), column: t("reports.team"), none: t("reports.noTeam") },
    category: {
      title: t("reports.byCategory"),
      column: t("reports.category"),
      none: t("reports.noCategory"),
    },
    source: { title: t("reports.bySource"), column: t("reports.source"), none: t("reports.noSource") },
    product: { title: t("reports.byProduct"), column: t("reports.product"), none: t("reports.noProduct") },
    time: { title: t("reports.overTime"), column: t("reports.period"), none: "" },
    reason: { title: t("reports.byReason"), column: t("reports.reason"), none: t("reports.noReason") },
    competitor: {
      title: t("reports.byCompetitor"),
      column: t("reports.competitor"),
      none: t("reports.noCompetitor"),
    },
    customer: {
      title: t("reports.byCustomer"),
      column: t("reports.customer"),
      none: t("reports.noCustomer"),
    },
  };
  return texts[by];
}

/** "november 2026", "v. 47 2026", "kv. 4 2026": a period by its first day. */
export function periodName(start: string, step: Step, { t, format }: ReportTools, short = false): string {
  const year = start.slice(0, 4);
  if (step === "day") return format.date(start);
  if (step === "week") return t("reports.week", weekOf(start));
  if (step === "month") return short ? format.shortMonth(start) : format.month(start);
  if (step === "quarter")
    return t("reports.quarterName", { quarter: String(Math.ceil(Number(start.slice(5, 7)) / 3)), year });
  return year;
}

/** The ISO week that begins on a Monday: the year is that of its Thursday. */
function weekOf(monday: string): { week: string; year: string } {
  const thursday = new Date(Date.parse(monday) + 3 * 86_400_000);
  const year = thursday.getUTCFullYear();
  const days = (thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000;
  return { week: String(Math.floor(days / 7) + 1), year: String(year) };
}

/** Where a case counts in several rows, that is said, since they add up to more than the sum. */
export function manyNote(by: Dimension, { t }: ReportTools): string | undefined {
  if (by === "product") return t("reports.manyProducts");
  return by === "category" ? t("reports.manyCategories") : undefined;
}
