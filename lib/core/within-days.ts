import { and, type SQL, type SQLWrapper, sql } from "drizzle-orm";

/** ISO dates, both included; without one, that side is open. */
type Days = { from?: string | null; to?: string | null };

/**
 * Whether an instant lies in days of a time zone. Compared with the days' own edges, so that an index on the instant serves and a day
 * is as long as it is where clocks change.
 */
export function withinDays(at: SQLWrapper, { from, to }: Days, timeZone: string): SQL | undefined {
  const edge = (day: string, later: number) =>
    sql`((${day}::date + ${later}::int)::timestamp at time zone ${timeZone}::text)`;
  return and(from ? sql`${at} >= ${edge(from, 0)}` : undefined, to ? sql`${at} < ${edge(to, 1)}` : undefined);
}
