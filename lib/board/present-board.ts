import { caseHref } from "@/lib/cases/case-href";
import {
  type CaseTools,
  type PresentedDate,
  presentDate,
  type StatusColor,
  statusColor,
} from "@/lib/cases/present-case";
import { isClosed } from "@/lib/cases/rules";
import type { CaseFilter } from "@/lib/cases/schema";
import { columnFilter } from "./board-columns";
import { boardHref } from "./board-href";
import type { Board, BoardCard, BoardColumn } from "./get-board";
import { type BoardFilter, type ColumnWindow, cardsAtMost, cardsPerStep } from "./schema";

export type PresentedCard = {
  id: string;
  href: string;
  number: string;
  title: string;
  customer: string | null;
  value: string;
  probability: string;
  probabilityIsOwn: boolean;
  /** The day that matters: of the follow-up, of the end of a pause, or on which it was closed. */
  day: (NonNullable<PresentedDate> & { label: string }) | null;
  owner: string | null;
  menu: { href: string; label: string };
};
export type PresentedColumn = {
  id: string;
  kind: BoardColumn["status"]["kind"];
  name: string;
  color: StatusColor;
  count: number;
  countText: string;
  countLabel: string;
  listHref: string;
  /** One a currency. */
  sums: { text: string; href: string }[];
  note: string | null;
  add: { label: string; href: string } | null;
  cards: PresentedCard[];
  empty: string;
  top: { label: string; href: string } | null;
  more: { label: string; href: string } | null;
};

type Tools = CaseTools & { mayWrite: boolean };

/** The board's columns and cards in the reader's language; every figure leads to the list of its rows. */
export function presentBoard(board: Board, filter: BoardFilter, tools: Tools): PresentedColumn[] {
  return board.columns.map((column) => {
    const rows = columnFilter(column.status, filter, board, tools.today);
    return presentColumn(column, rows, filter, tools);
  });
}

function presentColumn(
  column: BoardColumn,
  rows: CaseFilter,
  filter: BoardFilter,
  tools: Tools,
): PresentedColumn {
  const { t, format, tenant, mayWrite } = tools;
  const { status, count, sums } = column;
  const list = (currency?: string) => caseHref(`/${tenant.slug}/cases`, rows, currency ? { currency } : {});
  const closed = isClosed(status.kind);
  return {
    id: status.id,
    kind: status.kind,
    name: status.name,
    color: statusColor(status.kind, status.colorSlot),
    count,
    countText: format.count(count),
    countLabel: t("board.countLabel", { status: status.name, count }),
    listHref: list(),
    sums: sums.map(({ currency, value, weighted }) => ({
      text: t("board.sum", {
        value: format.roundMoney(value, currency),
        weighted: format.roundMoney(weighted, currency),
      }),
      href: list(currency),
    })),
    note: closed && !filter.closedFrom && !filter.closedTo ? t("board.lastDays") : null,
    add:
      mayWrite && status.kind === "open"
        ? {
            label: t("board.add", { status: status.name }),
            href: `/${tenant.slug}/cases/new?status=${status.id}`,
          }
        : null,
    cards: column.cards.map((card) => presentCard(card, column, filter, tools)),
    empty: t("board.empty"),
    ...presentWindow(column, filter, tools),
  };
}

function presentCard(
  card: BoardCard,
  { status: { kind } }: BoardColumn,
  filter: BoardFilter,
  tools: Tools,
): PresentedCard {
  const { t, format, tenant } = tools;
  return {
    id: card.id,
    href: `/${tenant.slug}/cases/${card.id}`,
    number: String(card.number),
    title: card.title,
    customer: card.customerName,
    value: card.value === null ? "" : format.roundMoney(card.value, card.currency),
    probability: format.percent(card.probabilityPercent),
    probabilityIsOwn: card.probabilityIsOwn,
    day: dayOf(card, kind, tools),
    owner: card.ownerName,
    menu: {
      href: boardHref(tenant.slug, filter, { state: { card: card.id } }),
      label: t("board.menu", { title: card.title }),
    },
  };
}

function dayOf(card: BoardCard, kind: string, tools: Tools): PresentedCard["day"] {
  const { t } = tools;
  const [day, label] =
    kind === "open"
      ? [card.followUpOn, t("cases.followUp")]
      : kind === "stalled"
        ? [card.stalledUntil, t("board.until")]
        : [card.closedOn, t("cases.closed")];
  const shown = presentDate(day, kind === "open" || kind === "stalled", tools);
  if (!day || !shown) return null;
  // A card is narrow: this year goes without saying.
  const text = day.slice(0, 4) === tools.today.slice(0, 4) ? withoutYear(shown.text) : shown.text;
  return { ...shown, text, label: `${label} ${shown.text}` };
}

const withoutYear = (date: string) => date.replace(/^\d{4}-|[./]\d{4}$/, "");

/** Further cards come below the others, until there are so many that they come instead of them. */
function presentWindow(
  { status, cards, window, hasMore }: BoardColumn,
  filter: BoardFilter,
  { t, tenant }: Tools,
): Pick<PresentedColumn, "top" | "more"> {
  const last = cards.at(-1);
  const withWindow = (next: ColumnWindow | null) => {
    const { [status.id]: _, ...others } = filter.windows;
    return boardHref(tenant.slug, filter, { windows: next ? { ...others, [status.id]: next } : others });
  };
  const next: ColumnWindow =
    window.cards < cardsAtMost || !last
      ? { cards: Math.min(cardsAtMost, window.cards + cardsPerStep), after: window.after }
      : { cards: cardsPerStep, after: { rank: last.rank, id: last.id } };
  return {
    top: window.after ? { label: t("board.fromTop"), href: withWindow(null) } : null,
    more: hasMore ? { label: t("board.more"), href: withWindow(next) } : null,
  };
}
