import { type SQL, sql } from "drizzle-orm";

type SQLWrapperLike = Parameters<typeof sql>[1];

/** From a day to a day; of months, by their first days. */
export const within = (day: SQLWrapperLike, from: string | null, to: string | null): SQL =>
  sql`${from ? sql`and ${day} >= ${from}` : sql``} ${to ? sql`and ${day} <= ${to}` : sql``}`;
export const of = (id: SQLWrapperLike, wanted: string | undefined): SQL =>
  wanted ? sql`and ${id} = ${wanted}` : sql``;
