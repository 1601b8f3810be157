import { type SQL, sql } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import type { CaseSum } from "@/lib/cases/case-sums";
import { caseWhere } from "@/lib/cases/case-where";
import type { CaseStatus } from "@/lib/cases/list-case-statuses";
import { type CaseList, readCaseChoices } from "@/lib/cases/list-cases";
import { resolveCaseList } from "@/lib/cases/resolve-case-list";
import { isClosed } from "@/lib/cases/rules";
import type { CaseFilter } from "@/lib/cases/schema";
import { labelRows } from "@/lib/changes/label-rows";
import type { Ctx } from "@/lib/core/context";
import { query } from "@/lib/core/query";
import { fieldFacts } from "@/lib/views/field-facts";
import { neededFields } from "@/lib/views/needed-fields";
import { type ColumnPlan, canHold } from "./board-columns";
import { boardRank } from "./rank";
import { readPlan } from "./read-plan";
import { BoardAsked, type ColumnWindow, cardsPerStep, type Windows } from "./schema";
import { sumColumns } from "./sum-board";

export type BoardCard = {
  id: string;
  number: number;
  title: string;
  customerName: string | null;
  value: string | null;
  currency: string;
  probabilityPercent: number;
  probabilityIsOwn: boolean;
  followUpOn: string | null;
  stalledUntil: string | null;
  closedOn: string | null;
  ownerName: string | null;
  rank: string;
};
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
    const { spec, resolved, views, own, filter, conditions } = await resolveCaseList(ctx, asked);
    const { plan, ...known } = await readPlan(ctx, filter);
    const sums = await sumColumns(ctx, plan, conditions);
    const planned = plan.map((column) => ({
      ...column,
      window: asked.windows[column.status.id] ?? { cards: cardsPerStep, after: null },
    }));
    const cards = await readCards(ctx, planned, conditions);
    return {
      ...known,
      columns: planned.map(({ status, window }) =>
        columnOf(status, window, sums[status.id], cards.get(status.id)),
      ),
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
  status: CaseStatus,
  window: ColumnWindow,
  sums: CaseSum[] = [],
  cards: BoardCard[] = [],
): BoardColumn {
  return {
    status,
    sums,
    count: sums.reduce((total, { count }) => total + count, 0),
    cards: cards.slice(0, window.cards),
    hasMore: cards.length > window.cards,
    window,
  };
}

type Planned = ColumnPlan & { window: ColumnWindow };
type Row = BoardCard & { statusId: string };

/**
 * One statement for all columns, each read from the top of its index, or where something is searched for, from the hits in one pass.
 * Names are looked up for what is shown alone.
 */
async function readCards(
  ctx: Ctx,
  planned: Planned[],
  conditions: SQL | undefined,
): Promise<Map<string, BoardCard[]>> {
  const cards = new Map<string, BoardCard[]>();
  const columns = planned.filter(({ status, filter }) => canHold(status, filter));
  if (columns.length === 0) return cards;
  const isSearched = columns.some(({ filter }) => filter.q);
  const kinds = [true, false].map((closed) =>
    columns.filter(({ status }) => isClosed(status.kind) === closed),
  );
  const parts = isSearched
    ? kinds.filter((own) => own.length > 0).map((own) => hitsOf(ctx, own, conditions))
    : columns.map((column) => cardsOf(ctx, column, conditions));
  const { rows } = await ctx.tx.execute<Row>(sql`
    with shown as (${sql.join(
      parts.map((part) => sql`(${part})`),
      sql` union all `,
    )})
    select s.id, s."statusId", s.number::integer as number, s.title, ${customers.name} as "customerName", s.value::text as value,
           s.currency, s."probabilityPercent", s."probabilityIsOwn", s."followUpOn"::text as "followUpOn",
           s."stalledUntil"::text as "stalledUntil", s."closedOn"::text as "closedOn", ${employees.name} as "ownerName", s.rank
      from shown s left join ${customers} on ${customers.id} = s."customerId"
      left join ${employees} on ${employees.id} = s."ownerId"
     order by s.place`);
  for (const { statusId, ...card } of rows) {
    const column = cards.get(statusId);
    if (column) column.push(card);
    else cards.set(statusId, [card]);
  }
  return cards;
}

/** Columns that differ in their status alone, out of all hits. */
function hitsOf(ctx: Ctx, columns: Planned[], conditions: SQL | undefined): SQL {
  const [first] = columns;
  if (!first) throw new Error("no column");
  const order = orderOf(first);
  const ids = columns.map(({ status }) => status.id);
  const wanted = sql.join(
    columns.map(({ status, window }) => sql`(${status.id}::uuid, ${window.cards + 1}::integer)`),
    sql`, `,
  );
  const beyond = columns.flatMap((column) => {
    const further = furtherOf(column);
    return further ? [sql`(${cases.statusId} <> ${column.status.id} or ${further})`] : [];
  });
  const all = sql.join([sql`true`, ...beyond], sql` and `);
  return sql`select hit.* from (select ${cardColumns(order)},
      row_number() over (partition by ${cases.statusId} order by ${order} desc, ${cases.id} desc) as place
    from ${cases} where ${caseWhere(ctx, { ...first.filter, status: ids }, [], conditions)} and ${all}) hit
    join (values ${wanted}) wanted (id, most) on wanted.id = hit."statusId" and hit.place <= wanted.most`;
}

function cardsOf(ctx: Ctx, column: Planned, conditions: SQL | undefined): SQL {
  const order = orderOf(column);
  const further = furtherOf(column);
  return sql`select ${cardColumns(order)}, row_number() over (order by ${order} desc, ${cases.id} desc) as place
    from ${cases} where ${caseWhere(ctx, column.filter, [], conditions)} and ${further ?? sql`true`}
    order by ${order} desc, ${cases.id} desc limit ${column.window.cards + 1}`;
}

/** What was closed stands by its day: nobody puts it in order by hand. */
const orderOf = ({ status }: Planned) => (isClosed(status.kind) ? sql`${cases.closedOn}` : boardRank);

/** A day is no rank: an address that was put together from another column's begins at the top. */
function furtherOf({ status, window: { after } }: Planned): SQL | null {
  const closed = isClosed(status.kind);
  if (!after || /^\d{4}-/.test(after.rank) !== closed) return null;
  const order = closed ? sql`${cases.closedOn}` : boardRank;
  return sql`(${order}, ${cases.id}) < (${after.rank}::${closed ? sql`date` : sql`numeric`}, ${after.id}::uuid)`;
}

const cardColumns = (
  order: SQL,
) => sql`${cases.id} as id, ${cases.statusId} as "statusId", ${cases.number} as number,
  ${cases.title} as title, ${cases.customerId} as "customerId", ${cases.ownerId} as "ownerId", ${cases.value} as value,
  ${cases.currency} as currency, ${cases.probabilityPercent} as "probabilityPercent", ${cases.probabilityIsOwn} as "probabilityIsOwn",
  ${cases.followUpOn} as "followUpOn", ${cases.stalledUntil} as "stalledUntil", ${cases.closedOn} as "closedOn", ${order}::text as rank`;
