import { and, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

/**
 * Rows that meet a condition, and how many of them are ranked; null: all, for conditions that few rows can meet. A limit would
 * make the planner hope to find them on its way through the table. `order` is the index's own: without it the entries of all would
 * be gathered before the first are taken.
 */
export type Pick = [where: SQL, most: number | null, order?: SQL];

/** Rows that rank behind all others: nobody looks for them where there are `enough` others. */
export type Rest = { pick: Pick; enough: number };

/** Condition that a row is among the candidates of any pick: each is fetched by its own index and no further than its most. */
export function amongHits(id: AnyPgColumn, known: SQL | undefined, picks: Pick[], rest?: Rest): SQL {
  const candidates = ([where, most, order]: Pick, unless?: SQL) =>
    sql`(select ${id} from ${id.table} where ${and(unless, known, where)} ${order ? sql`order by ${order}` : sql``} limit ${most})`;
  const foremost = sql.join(
    picks.map((pick) => candidates(pick)),
    sql` union `,
  );
  if (!rest) return sql`${id} in (with hits as materialized (${foremost}) select id from hits)`;
  const isWanting = sql`(select count(*) from foremost) < ${rest.enough}`;
  return sql`${id} in (with foremost as materialized (${foremost}), hits as materialized (
    select id from foremost union all ${candidates(rest.pick, isWanting)}) select id from hits)`;
}
