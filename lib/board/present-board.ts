import { type CaseTo, caseTo } from "@/lib/cases/case-to";
import {
  type CaseTools,
  type PresentedDate,
  presentDate,
  type StatusColor,
  statusColor,
} from "@/lib/cases/present-case";
import { isClosed } from "@/lib/cases/rules";
import { columnFilter } from "./board-columns";
import { type BoardPlace, boardHref } from "./board-href";
import type { Board, BoardColumn } from "./get-board";
import type { BoardCard } from "./read-cards";
import { type ColumnWindow, cardsAtMost, cardsPerStep } from "./schema";

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
type ColumnTools = Tools & { /** Nobody asked for other days of closing. */ isUsualDays: boolean };

/** The board's columns and cards in the reader's language; every figure leads to the list of its rows. */
export function presentBoard(board: Board, at: BoardPlace, tools: Tools): PresentedColumn[] {
  const list = { ...at.place, path: `/${tools.tenant.slug}/cases` };
  const isUsualDays = !board.filter.closedFrom && !board.filter.closedTo;
  return board.columns.map((column) => {
    const to = caseTo(list, columnFilter(column.status, board.filter, board, tools.today));
    return presentColumn(column, to, at, { ...tools, isUsualDays });
  });
}

function presentColumn(
  column: BoardColumn,
  list: CaseTo,
  at: BoardPlace,
  tools: ColumnTools,
): PresentedColumn {
  const { t, format, tenant, mayWrite, isUsualDays } = tools;
  const { status, count, sums } = column;
  const closed = isClosed(status.kind);
  return {
    id: status.id,
    kind: status.kind,
    name: status.name,
    color: statusColor(status.kind, status.colorSlot),
    count,
    countText: format.count(count),
    countLabel: t("board.countLabel", { status: status.name, count }),
    listHref: list({}),
    sums: sums.map(({ currency, value, weighted }) => ({
      text: t("board.sum", {
        value: format.roundMoney(value, currency),
        weighted: format.roundMoney(weighted, currency),
      }),
      href: list({ currency }),
    })),
    note: closed && isUsualDays ? t("board.lastDays") : null,
    add:
      mayWrite && status.kind === "open"
        ? {
            label: t("board.add", { status: status.name }),
            href: `/${tenant.slug}/cases/new?status=${status.id}`,
          }
        : null,
    cards: column.cards.map((card) => presentCard(card, column, at, tools)),
    empty: t("board.empty"),
    ...presentWindow(column, at, tools),
  };
}

function presentCard(
  card: BoardCard,
  { status: { kind } }: BoardColumn,
  at: BoardPlace,
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
      href: boardHref(at, { state: { card: card.id } }),
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
  at: BoardPlace,
  { t }: Tools,
): Pick<PresentedColumn, "top" | "more"> {
  const last = cards.at(-1);
  const withWindow = (next: ColumnWindow | null) => {
    const { [status.id]: _, ...others } = at.windows;
    return boardHref(at, { windows: next ? { ...others, [status.id]: next } : others });
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
