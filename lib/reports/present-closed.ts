import type { ClosedAddress } from "./closed-address";
import type { ClosedPart, ClosedReport, ClosedSum, CurrencyClosed } from "./get-closed-report";
import { periods, periodWithin, type Step } from "./interval";
import { dimensionTexts, manyNote, periodName } from "./present-dimension";
import { intervalText } from "./present-report-filters";
import { type Cell, casesHref, cellsOf, type ReportTable, type ReportTools } from "./report-table";

/** How many rows a drawing takes; the table has them all. */
const barsDrawn = 15;

type Rows = (changes: Record<string, string | undefined>) => string;
type Report = Pick<ClosedReport, "step">;

/** One currency's won and lost in words: figures, a chart, and the same numbers as a table, each linked to its rows. */
export function presentClosed(
  section: CurrencyClosed,
  { step }: Report,
  address: ClosedAddress,
  tools: ReportTools,
) {
  const { t, format } = tools;
  const { currency, won, lost } = section;
  const rows: Rows = (changes) => casesHref(tools.slug, { ...closedCases(address), currency, ...changes });
  const isTime = address.by === "time";
  const parts = isTime ? withoutGaps(section.parts, step, address) : section.parts;
  const count = won.count + lost.count;
  const money = (amount: string | null) => format.roundMoney(amount ?? "0", currency);
  // Without a single value the chart shows how many.
  const drawsCount = won.value === null && lost.value === null;
  const drawn = (sum: ClosedSum["won"]) => (drawsCount ? sum.count : Number(sum.value ?? 0));
  const nameOf = (part: ClosedPart) => partName(part, step, address, tools);
  return {
    currency,
    counted: t("reports.closedCounted", {
      count,
      currency,
      interval: intervalText(address.interval, tools),
    }),
    figures: closedFigures(section, rows, tools),
    chart: drawsCount ? t("reports.chartCount") : t("reports.chartClosed", { currency }),
    groups: (isTime ? parts : parts.slice(0, barsDrawn)).map((part) => ({
      label: isTime && part.key ? periodName(part.key, step, tools, true) : nameOf(part),
      values: { won: drawn(part.won), lost: drawn(part.lost) },
      title: t("reports.closedHint", {
        month: nameOf(part),
        won: drawsCount ? format.count(part.won.count) : money(part.won.value),
        lost: drawsCount ? format.count(part.lost.count) : money(part.lost.value),
      }),
      ...(part.won.count + part.lost.count > 0
        ? { href: rows({ state: "closed", ...rowsOf(part, step, address) }) }
        : {}),
    })),
    axisText: (amount: number) => format.compact(amount),
    table: closedTable({ ...section, parts }, step, address, rows, tools),
    partCount: section.partCount,
  };
}

/** The closed cases that the report is of, as the case list takes them. */
export const closedCases = ({ owner, pipeline, customer, interval }: ClosedAddress) => ({
  state: "closed",
  owner,
  pipeline,
  customer,
  closedFrom: interval.from ?? undefined,
  closedTo: interval.to ?? undefined,
});

function closedFigures({ currency, won, lost }: CurrencyClosed, rows: Rows, tools: ReportTools) {
  const { t, format } = tools;
  const cell = cellsOf(tools);
  const money = (amount: string | null) => format.roundMoney(amount || "0", currency);
  const noted = (sum: ClosedSum["won"]) => t("reports.wonCases", { count: sum.count });
  const days = (sum: ClosedSum["won"]) => cell.average(sum.days, sum.withDays).text;
  const [wonRows, lostRows, allRows] = [rows({ state: "won" }), rows({ state: "lost" }), rows({})];
  const size = cell.average(won.value, won.withValue);
  return [
    { label: t("reports.won"), text: money(won.value), note: noted(won), href: wonRows },
    { label: t("reports.lost"), text: money(lost.value), note: noted(lost), href: lostRows },
    {
      label: t("reports.winRate"),
      text: cell.share(won.count, won.count + lost.count).text,
      href: allRows,
    },
    {
      label: t("reports.averageSize"),
      text: size.raw === "" ? size.text : money(size.raw),
      href: wonRows,
    },
    {
      label: t("reports.averageDays"),
      text: cell.average(won.days + lost.days, won.withDays + lost.withDays).text,
      note: t("reports.daysApart", { won: days(won), lost: days(lost) }),
      href: allRows,
    },
  ];
}

function partName({ key, name }: ClosedPart, step: Step, { by }: ClosedAddress, tools: ReportTools): string {
  if (key === null) return dimensionTexts(by, tools).none;
  return by === "time" ? periodName(key, step, tools) : (name ?? key);
}

/** What narrows the case list to one row. */
function rowsOf({ key }: ClosedPart, step: Step, { by, interval }: ClosedAddress): Record<string, string> {
  if (by !== "time" || key === null) return { [by]: key ?? "none" };
  const { from, to } = periodWithin(key, step, interval);
  return { closedFrom: from, closedTo: to };
}

function closedLine(tools: ReportTools, name: string, { won, lost }: ClosedSum, rows: Rows): Cell[] {
  const cell = cellsOf(tools);
  const count = won.count + lost.count;
  const [wonRows, lostRows, allRows] = [rows({ state: "won" }), rows({ state: "lost" }), rows({})];
  return [
    cell.name(name),
    cell.count(won.count, wonRows),
    cell.amount(won.count, won.value, wonRows),
    cell.count(lost.count, lostRows),
    cell.amount(lost.count, lost.value, lostRows),
    cell.share(won.count, count, allRows),
    cell.average(won.value, won.withValue, wonRows),
    cell.average(won.days + lost.days, won.withDays + lost.withDays, allRows),
  ];
}

function closedTable(
  section: CurrencyClosed,
  step: Step,
  address: ClosedAddress,
  rows: Rows,
  tools: ReportTools,
): ReportTable {
  const { t } = tools;
  const { currency } = section;
  const { title, column } = dimensionTexts(address.by, tools);
  return {
    key: address.by,
    title,
    columns: [
      column,
      t("reports.wonCount"),
      t("reports.wonValue", { currency }),
      t("reports.lostCount"),
      t("reports.lostValue", { currency }),
      t("reports.winRate"),
      t("reports.sizeColumn", { currency }),
      t("reports.daysColumn"),
    ],
    rows: section.parts.map((part) =>
      closedLine(tools, partName(part, step, address, tools), part, (changes) =>
        rows({ ...rowsOf(part, step, address), ...changes }),
      ),
    ),
    total: closedLine(tools, t("reports.sum"), section, rows),
    note: manyNote(address.by, tools),
  };
}

/** Periods that nothing closed in stand between the others, so that the axis is a time line. */
function withoutGaps(parts: ClosedPart[], step: Step, { interval }: ClosedAddress): ClosedPart[] {
  const [first, last] = [parts[0]?.key, parts.at(-1)?.key];
  if (!first || !last) return parts;
  // Years without end would be many: there only those in between that something closed in.
  const isBound = interval.from !== null && interval.to !== null && step !== "year";
  const all = periods(
    isBound ? (interval.from ?? first) : first,
    isBound ? (interval.to ?? last) : last,
    step,
  );
  const none = { count: 0, withValue: 0, value: null, withDays: 0, days: 0 };
  const known = new Map(parts.map((part) => [part.key, part]));
  return all.map((key) => known.get(key) ?? { key, won: none, lost: none });
}
