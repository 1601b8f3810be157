import type { CaseSum } from "@/lib/cases/case-sums";
import type { CaseStatus } from "@/lib/cases/list-case-statuses";
import { type CaseList, readCaseChoices } from "@/lib/cases/list-cases";
import { resolveCaseList } from "@/lib/cases/resolve-case-list";
import type { CaseFilter } from "@/lib/cases/schema";
import { labelRows } from "@/lib/changes/label-rows";
import { query } from "@/lib/core/query";
import { fieldFacts } from "@/lib/views/field-facts";
import { neededFields } from "@/lib/views/needed-fields";
import { type BoardCard, type Planned, readCards } from "./read-cards";
import { readPlan } from "./read-plan";
import { BoardAsked, type ColumnWindow, cardsPerStep, type Windows } from "./schema";
import { sumColumns } from "./sum-board";

export type BoardColumn = {
  status: CaseStatus;
  /** Of all its cases, not of the cards shown. */
  sums: CaseSum[];
  count: number;
  cards: BoardCard[];
  window: ColumnWindow;
  hasMore: boolean;
};
export type Board = {
  pipelines: { id: string; name: string }[];
  pipelineId: string | null;
  statuses: CaseStatus[];
  columns: BoardColumn[];
  /** How the address was read, as of the list. */
  filter: CaseFilter;
  windows: Windows;
  /** Of what the filter holds the id of, where the reader may know of it. */
  names: Record<string, string>;
} & Pick<CaseList, "resolved" | "views" | "fields" | "links" | "own">;

/** The board: a column a status, with the sums of all its cases and the cards that stand highest. */
export const getBoard = query(
  { name: "get-board", permission: "case:read", input: BoardAsked },
  async (ctx, asked): Promise<Board> => {
    const { spec, resolved, views, own, filter, conditions, oneByOne } = await resolveCaseList(ctx, asked);
    const { plan, ...known } = await readPlan(ctx, filter);
    const sums = await sumColumns(ctx, plan, conditions);
    const planned = plan.map((column) => ({
      ...column,
      window: asked.windows[column.status.id] ?? { cards: cardsPerStep, after: null },
      count: (sums[column.status.id] ?? []).reduce((total, { count }) => total + count, 0),
    }));
    const cards = await readCards(ctx, planned, conditions, oneByOne);
    return {
      ...known,
      columns: planned.map((column) => columnOf(column, sums[column.status.id], cards.get(column.status.id))),
      filter,
      windows: asked.windows,
      names: Object.fromEntries(await labelRows(ctx, namedIn(filter))),
      resolved,
      views,
      own,
      fields: fieldFacts(spec.fields),
      links: await readCaseChoices(ctx, neededFields(resolved.state, asked.edit)),
    };
  },
);

const namedIn = ({ customer, category, product }: CaseFilter) =>
  [customer, category, product].flatMap((id) => (id === undefined || id === "none" ? [] : id));

function columnOf(
  { status, window, count }: Planned,
  sums: CaseSum[] = [],
  cards: BoardCard[] = [],
): BoardColumn {
  return {
    status,
    sums,
    count,
    cards: cards.slice(0, window.cards),
    hasMore: cards.length > window.cards,
    window,
  };
}
