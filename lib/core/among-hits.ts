import { and, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

/**
 * Rows that meet a condition, and how many of them are ranked; null: all, for conditions that few rows can meet. A limit would
 * make the planner hope to find them on its way through the table.
 */
export type Pick = [where: SQL, most: number | null];

/** Condition that a row is among the candidates of any pick: each is fetched by its own index and no further than its most. */
export function amongHits(id: AnyPgColumn, known: SQL | undefined, picks: Pick[]): SQL {
  const candidates = picks.map(
    ([where, most]) => sql`(select ${id} from ${id.table} where ${and(known, where)} limit ${most})`,
  );
  return sql`${id} in (with hits as materialized (${sql.join(candidates, sql` union `)}) select id from hits)`;
}
