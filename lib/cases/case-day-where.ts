import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/context";
import { addDays, monthStart, weekStart } from "@/lib/core/dates";
import type { CaseFilter } from "./schema";

/** How many months, this one first, stand by themselves; what is expected after them is "later". */
export const monthsAhead = 4;

/** What a filter says of the follow-up of open cases. */
export function followUpOn({ today }: Ctx, { followUp }: CaseFilter, on: SQLWrapper): SQL | undefined {
  if (!followUp) return undefined;
  const sunday = addDays(weekStart(today), 6);
  const meaning = {
    overdue: sql`${on} < ${today}`,
    today: sql`${on} = ${today}`,
    week: sql`${on} > ${today} and ${on} <= ${sunday}`,
    later: sql`${on} > ${sunday}`,
    none: sql`${on} is null`,
  };
  return meaning[followUp];
}

/** The same of the day of expected close, or the first of its month. */
export function expectedIn({ today }: Ctx, { expectedMonth }: CaseFilter, on: SQLWrapper): SQL | undefined {
  if (!expectedMonth) return undefined;
  if (expectedMonth === "none") return sql`${on} is null`;
  if (expectedMonth === "past") return sql`${on} < ${monthStart(today)}`;
  if (expectedMonth === "later") return sql`${on} >= ${monthStart(today, monthsAhead)}`;
  const start = `${expectedMonth}-01`;
  return sql`${on} >= ${start} and ${on} < ${monthStart(start, 1)}`;
}
