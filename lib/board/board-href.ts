import { type ListPlace, listHref } from "@/lib/views/list-href";
import type { BoardState, ColumnWindow, Windows } from "./schema";

/** The list's place under the board's path, and how far the columns are unfolded. */
export type BoardPlace = { place: ListPlace; windows: Windows };
type Changes = { windows?: Windows; state?: Partial<BoardState> };

/** The address of the board as it is, with what it asks about a card. */
export function boardHref({ place, windows }: BoardPlace, changes: Changes = {}): string {
  const parameters = new URLSearchParams();
  for (const [statusId, window] of Object.entries(changes.windows ?? windows)) {
    parameters.append("more", windowText(statusId, window));
  }
  for (const [name, value] of Object.entries(changes.state ?? {})) if (value) parameters.set(name, value);
  const list = listHref(place);
  const own = parameters.toString();
  return own ? `${list}${list.includes("?") ? "&" : "?"}${own}` : list;
}

function windowText(statusId: string, { cards, after }: ColumnWindow): string {
  return [statusId, cards, ...(after ? [after.rank, after.id] : [])].join(":");
}
