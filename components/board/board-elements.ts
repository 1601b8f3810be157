/** Where a card is to go: below one card, above another, or at an end of the column. */
export type Target = {
  column: HTMLElement;
  after: HTMLElement | null;
  before: HTMLElement | null;
  end: "top" | "bottom";
};

export const columnOf = (card: Element) => card.closest<HTMLElement>("[data-status]");

export function cardsOf(column: HTMLElement, except?: Element): HTMLElement[] {
  return [...column.querySelectorAll<HTMLElement>("[data-card]")].filter((card) => card !== except);
}

export function columnBy(statusId: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-board] [data-status="${statusId}"]`);
}

/** The target that lies between the cards `index - 1` and `index` of a column. */
export function targetAt(column: HTMLElement, index: number, moved: Element): Target {
  const cards = cardsOf(column, moved);
  return { column, after: cards[index - 1] ?? null, before: cards[index] ?? null, end: "top" };
}

export function targetAtEnd(column: HTMLElement, end: "top" | "bottom"): Target {
  return { column, after: null, before: null, end };
}

/** Moves the card at once. @returns what puts it back where it was */
export function putCard(card: HTMLElement, { column, after, before, end }: Target): () => void {
  const { parentElement, nextSibling } = card;
  const cards = cardsOf(column, card);
  const last = cards.at(-1);
  const beside = after ?? (end === "bottom" && !before ? last : null);
  if (beside) beside.after(card);
  else {
    const next = before ?? cards[0];
    if (next) next.before(card);
    else column.querySelector("[data-cards]")?.prepend(card);
  }
  return () => parentElement?.insertBefore(card, nextSibling?.isConnected ? nextSibling : null);
}

/** What is sent: whose neighbours it has been given, never a rank. */
export function placeData(card: HTMLElement, seen: HTMLElement | null, target: Target): FormData {
  const data = new FormData();
  const set = (name: string, value: string | undefined) => value && data.set(name, value);
  set("caseId", card.dataset.card);
  set("statusId", target.column.dataset.status);
  set("seenStatusId", seen?.dataset.status);
  set("afterId", target.after?.dataset.card);
  set("beforeId", target.before?.dataset.card);
  set("end", target.end);
  return data;
}
