import { caseHref } from "@/lib/cases/case-href";
import type { CaseFilter } from "@/lib/cases/schema";
import type { BoardFilter, BoardState, ColumnWindow } from "./schema";

type Changes = { windows?: BoardFilter["windows"]; state?: Partial<BoardState> };

/** The address of the board: the list's filter, how far its columns are unfolded, and what it asks about a card. */
export function boardHref(slug: string, filter: BoardFilter, changes: Changes = {}): string {
  const parameters = new URLSearchParams();
  for (const [statusId, window] of Object.entries(changes.windows ?? filter.windows)) {
    parameters.append("more", windowText(statusId, window));
  }
  for (const [name, value] of Object.entries(changes.state ?? {})) if (value) parameters.set(name, value);
  const list = caseHref(`/${slug}/board`, filter as CaseFilter);
  const own = parameters.toString();
  return own ? `${list}${list.includes("?") ? "&" : "?"}${own}` : list;
}

function windowText(statusId: string, { cards, after }: ColumnWindow): string {
  return [statusId, cards, ...(after ? [after.rank, after.id] : [])].join(":");
}
