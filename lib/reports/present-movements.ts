import type { CurrencyMovements, Holding, MovePart } from "./get-movements";
import { moveName } from "./move-name";
import type { MovementsAddress } from "./movements-address";
import { movementsOf } from "./movements-address";
import { momentLabels, momentsChip, momentTexts } from "./present-moments";
import { type ReportChoices, reportChips } from "./present-report-filters";
import { presentReportPage } from "./present-report-page";
import type { ReportFile } from "./report-file";
import {
  type Cell,
  casesHref,
  cellsOf,
  type ReportPageTools,
  type ReportTable,
  type ReportTools,
} from "./report-table";

export function presentMovementsPage(
  report: CurrencyMovements[],
  choices: ReportChoices,
  address: MovementsAddress,
  tools: ReportTools,
) {
  const base = `/${tools.slug}/reports/movements`;
  const [expected, ...others] = reportChips(base, address, choices, tools);
  const chips = [
    momentsChip(base, address, tools),
    ...others,
    ...(expected ? [{ ...expected, label: tools.t("movements.expectedClose") }] : []),
  ];
  return {
    ...presentReportPage(base, address, chips, tools),
    sections: report.map((section) => presentMovements(section, address, tools)),
  };
}

export function presentMovementsFile(
  report: CurrencyMovements[],
  address: MovementsAddress,
  tools: ReportPageTools,
): ReportFile {
  return {
    name: `${tools.t("movements.title")} ${address.moments.from?.slice(0, 10) ?? ""}_${address.moments.to?.slice(0, 10) ?? tools.today}`,
    sections: report.map((section) => ({
      currency: section.currency,
      tables: [presentMovements(section, address, tools).table],
    })),
    currencyHeading: tools.t("reports.currency"),
  };
}

/** One currency's difference in words: what the pipeline held at both instants, and each part with the cases behind it. */
export function presentMovements(
  { currency, before, after, parts }: CurrencyMovements,
  address: MovementsAddress,
  tools: ReportTools,
) {
  const { t, format } = tools;
  const hrefs = hrefsOf(currency, address, tools);
  const instants = momentTexts(address.moments, tools);
  const labels = momentLabels(address.moments, tools);
  const told = parts.filter(saysSomething);
  const shown = told.filter(({ move }) => move !== "passed");
  const money = (amount: string) => format.roundMoney(amount, currency);
  const difference = shown.reduce((sum, { weighted }) => sum + Number(weighted), 0);
  const count = (holding: Holding) => t("movements.caseCount", { count: holding.count });
  return {
    currency,
    counted: t("movements.counted", { currency, ...instants }),
    figures: [
      {
        label: t("movements.before"),
        text: money(before.weighted),
        note: count(before),
        href: hrefs.before(before),
      },
      {
        label: t("movements.after"),
        text: money(after.weighted),
        note: count(after),
        href: hrefs.after(after),
      },
      { label: t("movements.difference"), text: signed(money(difference.toFixed(2)), difference) },
    ],
    chart: t("movements.chart", { currency }),
    steps: stepsOf({ before, after, parts: shown }, labels, hrefs, tools),
    table: {
      ...movementsTable({ currency, before, after, parts: told }, labels, hrefs, tools),
      title: t("movements.table", instants),
    },
  };
}

type Labels = ReturnType<typeof momentLabels>;
type Hrefs = ReturnType<typeof hrefsOf>;
type Shown = Omit<CurrencyMovements, "currency">;

/** From where to where each part carries the weighted pipeline. */
function stepsOf({ before, after, parts }: Shown, { from, to }: Labels, hrefs: Hrefs, tools: ReportTools) {
  const { t, format } = tools;
  let level = Number(before.weighted);
  const ends = (label: string, holding: Holding, href: string | undefined) => ({
    label,
    from: 0,
    to: Number(holding.weighted),
    text: format.amount(holding.weighted),
    href,
  });
  const steps = parts.map((part) => {
    const start = level;
    level += Number(part.weighted);
    const text = signed(format.amount(part.weighted), Number(part.weighted));
    return { label: moveName(part.move, t), from: start, to: level, text, href: hrefs.part(part) };
  });
  return [ends(from, before, hrefs.before(before)), ...steps, ends(to, after, hrefs.after(after))];
}

function movementsTable(
  { currency, before, after, parts }: CurrencyMovements,
  { from, to }: Labels,
  hrefs: Hrefs,
  tools: ReportTools,
): Omit<ReportTable, "title"> {
  const { t, format } = tools;
  const cell = cellsOf(tools);
  const change = (raw: string, text: string, href: string | undefined): Cell => ({
    kind: "number",
    raw,
    text: signed(text, Number(raw)),
    href: Number(raw) === 0 ? undefined : href,
  });
  const ends = (name: string, holding: Holding, href: string | undefined) => [
    cell.name(name),
    cell.count(holding.count, href),
    cell.count(holding.count, href),
    { ...cell.amount(1, holding.value, href) },
    { ...cell.amount(1, holding.weighted, href) },
  ];
  return {
    key: "parts",
    note: parts.some(({ move }) => move === "deleted")
      ? `${t("movements.note")} ${t("movements.deletedNote")}`
      : t("movements.note"),
    columns: [
      t("movements.part"),
      t("movements.cases"),
      t("movements.count"),
      t("movements.value", { currency }),
      t("movements.weighted", { currency }),
    ],
    rows: [
      ends(from, before, hrefs.before(before)),
      ...parts.map((part) => {
        const href = hrefs.part(part);
        return [
          cell.name(moveName(part.move, t)),
          cell.count(part.cases, href),
          change(String(part.count), format.count(part.count), href),
          change(part.value, format.amount(part.value), href),
          change(part.weighted, format.amount(part.weighted), href),
        ];
      }),
    ],
    total: ends(to, after, hrefs.after(after)),
  };
}

/** The lists behind the numbers. What was deleted is in no list. */
function hrefsOf(currency: string, address: MovementsAddress, { slug }: ReportTools) {
  const asked = movementsOf(address);
  const { movedFrom, movedTo, ...narrowed } = asked;
  const list = (holding: Holding, filter: Record<string, string>) =>
    holding.count > 0 ? casesHref(slug, { ...narrowed, currency, ...filter }) : undefined;
  return {
    before: (holding: Holding) => list(holding, { heldAt: movedFrom ?? "0001-01-01T00:00" }),
    after: (holding: Holding) => list(holding, movedTo ? { heldAt: movedTo } : { state: "open" }),
    part: ({ move }: MovePart) =>
      move === "deleted" ? undefined : casesHref(slug, { ...asked, currency, moved: move }),
  };
}

const signed = (text: string, amount: number) => (amount > 0 ? `+${text}` : text);

/** A part that carries nothing anywhere, as where the probability of cases without a value changed, is left out. */
const saysSomething = ({ move, count, value, weighted }: MovePart) =>
  move === "passed" || count !== 0 || Number(value) !== 0 || Number(weighted) !== 0;
