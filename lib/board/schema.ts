import { z } from "zod";
import { CaseListAsked } from "@/lib/cases/case-list-asked";
import { optionalUuid, uuid } from "@/lib/core/fields";

const id = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const windowForm = new RegExp(
  `^(${id}):(\\d{2,3})(?::(-?\\d{1,15}(?:\\.\\d{1,4000})?|\\d{4}-\\d\\d-\\d\\d):(${id}))?$`,
);

/** How much of a column is shown: `STATUS:CARDS`, and from which card on if not from the top: `:RANK:CASE`. */
export type ColumnWindow = { cards: number; after: { rank: string; id: string } | null };

export const cardsPerStep = 50;
/** A column grows up to this many cards; further ones come instead of the first. */
export const cardsAtMost = 500;

const ColumnWindows = z
  .object({
    more: z
      .preprocess((value) => [value].flat(), z.array(z.string().regex(windowForm)).max(100))
      .default(() => []),
  })
  .transform(({ more }) => {
    const windows: Windows = {};
    for (const text of more) {
      const [, statusId = "", cards = "", rank, cardId] = windowForm.exec(text) ?? [];
      windows[statusId] = {
        cards: Math.min(cardsAtMost, Math.max(cardsPerStep, Number(cards))),
        after: rank && cardId ? { rank, id: cardId } : null,
      };
    }
    return { windows };
  });

/** The address of the board, read: what the list's may say, and how far each column is unfolded. */
export const BoardAsked = z.intersection(CaseListAsked, ColumnWindows);
export type Windows = Record<string, ColumnWindow>;

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value) || undefined;
const known = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(first, schema.optional().catch(undefined));

/** What the board asks about a card: what is to be done with it, or first why it ends or waits. */
export const BoardState = z.object({
  card: known(uuid()),
  close: known(z.enum(["won", "lost"])),
  stall: known(uuid()),
});
export type BoardState = z.output<typeof BoardState>;

/**
 * Where a card is put: below one, above one, or at an end of its column. Neighbours are named, never ranks: where they
 * stand is read when the card is placed.
 */
export const PlacedCase = z.object({
  caseId: uuid(),
  /** Empty: the column in which it stands. */
  statusId: optionalUuid(),
  /** Where whoever moves it saw it standing. */
  seenStatusId: optionalUuid(),
  afterId: optionalUuid(),
  beforeId: optionalUuid(),
  end: z.preprocess(first, z.enum(["top", "bottom"], "choose").default("top")),
});
