import { type SQL, sql } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import { casesFound } from "@/lib/cases/case-search";
import { isClosed } from "@/lib/cases/rules";
import type { Ctx } from "@/lib/core/context";
import { type ColumnPlan, canHold } from "./board-columns";
import { columnsWhere } from "./columns-where";
import { boardRank } from "./rank";
import type { ColumnWindow } from "./schema";

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
/** `count`: how many cases it has in all. */
export type Planned = ColumnPlan & { window: ColumnWindow; count: number };
type Row = BoardCard & { statusId: string };

/** From here on a column is walked until its cards are full rather than all hits fetched: this many steps of either. */
const manySteps = 5_000_000;
/** What an owner closed lately is fetched from an index by owner: along the days' own order everybody's would be looked at. */
const fewClosed = 2000;

/**
 * One statement for all columns, each read from the top of its index; where something is searched for that is found seldom, or an
 * owner's closed cases are few, from the hits in one pass. Names are looked up for what is shown alone, card by card: joined, all customers would be read where more cards are
 * expected.
 */
export async function readCards(
  ctx: Ctx,
  planned: Planned[],
  conditions: SQL | undefined,
  oneByOne = conditions,
): Promise<Map<string, BoardCard[]>> {
  const cards = new Map<string, BoardCard[]>();
  const columns = planned.filter(({ status, filter, count }) => count > 0 && canHold(status, filter));
  if (columns.length === 0) return cards;
  const found = columns.reduce((sum, { count }) => sum + count, 0);
  const isGathered = ({ status, filter, count }: Planned) =>
    filter.q
      ? found * count < manySteps
      : Boolean(filter.owner) && isClosed(status.kind) && count < fewClosed;
  const gathered = [true, false]
    .map((closed) => columns.filter((one) => isGathered(one) && isClosed(one.status.kind) === closed))
    .filter((own) => own.length > 0);
  const parts = [
    ...gathered.map((own) => hitsOf(ctx, own, conditions)),
    ...columns.filter((one) => !isGathered(one)).map((column) => cardsOf(ctx, column, oneByOne)),
  ];
  const { rows } = await ctx.tx.execute<Row>(sql`
    with shown as (${sql.join(
      parts.map((part) => sql`(${part})`),
      sql` union all `,
    )})
    select s.id, s."statusId", s.number::integer as number, s.title,
           (select ${customers.name} from ${customers} where ${customers.id} = s."customerId") as "customerName", s.value::text as value,
           s.currency, s."probabilityPercent", s."probabilityIsOwn", s."followUpOn"::text as "followUpOn",
           s."stalledUntil"::text as "stalledUntil", s."closedOn"::text as "closedOn", ${employees.name} as "ownerName", s.rank
      from shown s left join ${employees} on ${employees.id} = s."ownerId"
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
  const { q } = first.filter;
  const wanted = sql.join(
    columns.map(({ status, window }) => sql`(${status.id}::uuid, ${window.cards + 1}::integer)`),
    sql`, `,
  );
  const beyond = columns.flatMap((column) => {
    const further = furtherOf(column);
    return further ? [sql`(${cases.statusId} <> ${column.status.id} or ${further})`] : [];
  });
  // What its statuses say already, in the words of the index by owner.
  const kind = isClosed(first.status.kind) ? sql`${cases.statusKind} in ('won', 'lost')` : sql`true`;
  const all = sql.join([kind, ...beyond], sql` and `);
  return sql`select hit.* from (select ${cardColumns(order)},
      row_number() over (partition by ${cases.statusId} order by ${order} desc, ${cases.id} desc) as place
    from ${q ? casesFound(ctx, q) : cases} where ${columnsWhere(ctx, columns, conditions, "found")} and ${all}) hit
    join (values ${wanted}) wanted (id, most) on wanted.id = hit."statusId" and hit.place <= wanted.most`;
}

function cardsOf(ctx: Ctx, column: Planned, conditions: SQL | undefined): SQL {
  const order = orderOf(column);
  const further = furtherOf(column);
  return sql`select ${cardColumns(order)}, row_number() over (order by ${order} desc, ${cases.id} desc) as place
    from ${cases} where ${columnsWhere(ctx, [column], conditions, "walked")} and ${further ?? sql`true`}
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
