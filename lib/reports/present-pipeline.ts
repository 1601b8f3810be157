import { statusColor } from "@/lib/cases/present-case";
import { monthStart } from "@/lib/core/dates";
import type { CurrencyPipeline, PipelinePart, PipelineSum } from "./get-pipeline-report";
import { periods, periodWithin } from "./interval";
import type { PipelineAddress } from "./pipeline-address";
import { dimensionTexts, manyNote, periodName } from "./present-dimension";
import { casesHref, cellsOf, type ReportTable, type ReportTools } from "./report-table";

const monthsFilled = 36;
/** How many rows a drawing takes; the table has them all. */
const barsDrawn = 15;

type Rows = (changes?: Record<string, string | undefined>) => string;

/** One currency's pipeline in words: figures, a chart, and the same numbers as a table, each linked to its rows. */
export function presentPipeline(section: CurrencyPipeline, address: PipelineAddress, tools: ReportTools) {
  const { t, format } = tools;
  const { by } = address;
  const { currency, count, withValue, value, weighted } = section;
  const rows: Rows = (changes) => casesHref(tools.slug, { ...openCases(address), currency, ...changes });
  const parts = by === "month" || by === "quarter" ? withoutGaps(section.parts, by) : section.parts;
  // Without a single value there is nothing to weigh: then the charts show how many.
  const drawsCount = weighted === null;
  const drawn = (sum: PipelineSum) => (drawsCount ? sum.count : Number(sum.weighted ?? 0));
  const money = (amount: string | null) => format.roundMoney(amount ?? "0", currency);
  const said = (sum: PipelineSum) =>
    drawsCount ? format.count(sum.count) : format.amount(sum.weighted ?? "0");
  const isTime = by === "month" || by === "quarter";
  return {
    currency,
    counted: t("reports.pipelineCounted", { count, currency }),
    missing: withValue < count ? t("reports.withoutValue", { count: count - withValue }) : null,
    figures: [
      { label: t("reports.weightedValue"), text: money(weighted), href: rows() },
      { label: t("reports.openValue"), text: money(value), href: rows() },
      { label: t("reports.openCases"), text: format.count(count), href: rows() },
    ],
    measure: drawsCount ? t("reports.chartCount") : t("reports.chartWeighted", { currency }),
    bars: isTime
      ? []
      : parts.slice(0, barsDrawn).map((part) => ({
          label: nameOf(part, address, tools),
          value: drawn(part),
          text: said(part),
          tone: statusColor("open", part.colorSlot ?? 1),
          href: rows(rowsOf(part, address)),
        })),
    groups: isTime
      ? parts.map((part) => ({
          label: part.key ? periodName(part.key, by, tools, true) : t("reports.noMonth"),
          value: drawn(part),
          title: t("reports.monthHint", {
            month: nameOf(part, address, tools),
            amount: money(part.weighted),
            count: part.count,
          }),
          ...(part.count > 0 ? { href: rows(rowsOf(part, address)) } : {}),
        }))
      : [],
    axisText: (amount: number) => format.compact(amount),
    table: pipelineTable({ ...section, parts }, address, rows, tools),
  };
}

/** The open cases that the report is of, as the case list takes them. */
export const openCases = ({ owner, pipeline, interval }: PipelineAddress) => ({
  state: "open",
  owner,
  pipeline,
  expectedFrom: interval.from ?? undefined,
  expectedTo: interval.to ?? undefined,
});

function nameOf({ key, name }: PipelinePart, { by }: PipelineAddress, tools: ReportTools): string {
  if (key === null) return dimensionTexts(by, tools).none;
  return by === "month" || by === "quarter" ? periodName(key, by, tools) : (name ?? key);
}

/** What narrows the case list to one row. */
function rowsOf({ key }: PipelinePart, { by, interval }: PipelineAddress): Record<string, string> {
  if (by === "month") return { expectedMonth: key?.slice(0, 7) ?? "none" };
  if (by !== "quarter") return { [by]: key ?? "none" };
  if (key === null) return { expectedMonth: "none" };
  const { from, to } = periodWithin(key, "quarter", interval);
  return { expectedFrom: from, expectedTo: to };
}

function pipelineTable(
  section: CurrencyPipeline,
  address: PipelineAddress,
  rows: Rows,
  tools: ReportTools,
): ReportTable {
  const { t } = tools;
  const { currency } = section;
  const cell = cellsOf(tools);
  const { title, column } = dimensionTexts(address.by, tools);
  const line = (name: string, sum: PipelineSum, href: string) => [
    cell.name(name),
    cell.count(sum.count, href),
    cell.amount(sum.count, sum.value, href),
    cell.amount(sum.count, sum.weighted, href),
  ];
  return {
    key: address.by,
    title,
    columns: [
      column,
      t("reports.count"),
      t("reports.value", { currency }),
      t("reports.weighted", { currency }),
    ],
    rows: section.parts.map((part) => line(nameOf(part, address, tools), part, rows(rowsOf(part, address)))),
    total: line(t("reports.sum"), section, rows()),
    note: manyNote(address.by, tools),
  };
}

/** Months that nothing is expected in stand between the others, so that the axis is a time line. */
function withoutGaps(parts: PipelinePart[], step: "month" | "quarter"): PipelinePart[] {
  const known = parts.flatMap(({ key }) => key ?? []);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || monthStart(first, monthsFilled) <= last) return parts;
  const filled = periods(first, last, step).map(
    (key) =>
      parts.find((present) => present.key === key) ?? {
        key,
        count: 0,
        withValue: 0,
        value: null,
        weighted: null,
      },
  );
  return [...filled, ...parts.filter(({ key }) => key === null)];
}
