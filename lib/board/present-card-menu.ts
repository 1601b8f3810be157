import type { CaseTools } from "@/lib/cases/present-case";
import { isClosed } from "@/lib/cases/rules";
import { type BoardPlace, boardHref } from "./board-href";
import type { Board } from "./get-board";

type Item = { label: string; fields: Record<string, string> } | { label: string; href: string };

/** A card's menu as a page of its own: what can be done with it, each a form or a link. Null when there is no such card in sight. */
export function presentCardMenu(board: Board, at: BoardPlace, cardId: string, tools: CaseTools) {
  const { t, tenant } = tools;
  const column = board.columns.find(({ cards }) => cards.some(({ id }) => id === cardId));
  const index = column?.cards.findIndex(({ id }) => id === cardId) ?? -1;
  const card = column?.cards[index];
  if (!column || !card) return null;
  const href = `/${tenant.slug}/cases/${cardId}`;
  const ask = (state: Record<string, string>) => boardHref(at, { state: { card: cardId, ...state } });
  const seen = { caseId: cardId, seenStatusId: column.status.id };
  const to: Item[] = board.columns
    .filter(({ status }) => status.id !== column.status.id)
    .map(({ status }) => {
      if (isClosed(status.kind)) return { label: status.name, href: ask({ close: status.kind }) };
      if (status.kind === "stalled") return { label: status.name, href: ask({ stall: status.id }) };
      return { label: status.name, fields: { ...seen, statusId: status.id } };
    });
  const idAt = (at: number) => column.cards[at]?.id;
  const step = (label: string, fields: Record<string, string | undefined>): Item[] => {
    const known = Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value] as const] : []));
    return known.length > 0 ? [{ label, fields: { ...seen, ...Object.fromEntries(known) } }] : [];
  };
  const isLast = index === column.cards.length - 1 && !column.hasMore;
  const steps = isClosed(column.status.kind)
    ? []
    : [
        ...step(t("board.top"), { end: index > 0 ? "top" : undefined }),
        ...step(t("board.up"), { beforeId: idAt(index - 1) }),
        ...step(t("board.down"), { afterId: idAt(index + 1) }),
        ...step(t("board.bottom"), { end: isLast ? undefined : "bottom" }),
      ];
  return {
    title: card.title,
    links: [
      { label: t("board.open"), href },
      { label: t("board.edit"), href: `${href}/edit` },
    ],
    to,
    steps,
  };
}

export type PresentedCardMenu = NonNullable<ReturnType<typeof presentCardMenu>>;
export type CardMenuItem = Item;
