import { and, not, type SQLWrapper, sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/context";
import { addDays } from "@/lib/core/dates";
import type { DayTest, ListField, Way } from "@/lib/views/list-field";
import { isActive, lastActivity, nextActivity, type RecordKind } from "./last-activity";

/** When something was last done with a list's records, and what is to be done next: read for the rows that are shown. */
export function activityFields(ctx: Ctx, of: RecordKind, id: SQLWrapper): ListField[] {
  const last = lastActivity(ctx, of, id);
  const next = nextActivity(ctx, of, id);
  const happened = (days: DayTest, way: Way) => isActive(ctx, of, id, { days, way });
  const comes = (days: DayTest, way: Way) => isActive(ctx, of, id, { days, way, isAhead: true });
  return [
    {
      key: "lastActivity",
      // Asked by the day, and, other than an instant that every row has, whether there is one.
      kind: "date",
      column: { look: "moment", value: last },
      sort: { by: last, nullable: true, usual: "desc", isLookedUp: true },
      filter: {
        kind: "date",
        // The last one lies in some days if any does, and none after them.
        falls: ({ from, to }, way) =>
          and(
            happened({ from, to }, way),
            to ? not(happened({ from: addDays(to, 1), to: null }, way)) : undefined,
          ),
      },
    },
    {
      key: "nextActivity",
      kind: "date",
      column: {
        look: "due",
        value: sql`(${next})::text`,
        also: { nextActivityLate: sql`(${next} < ${ctx.today}::date)` },
      },
      sort: { by: next, nullable: true, isLookedUp: true },
      filter: {
        kind: "date",
        falls: ({ from, to }, way) =>
          and(
            comes({ from, to }, way),
            from ? not(comes({ from: null, to: addDays(from, -1) }, way)) : undefined,
          ),
      },
    },
  ];
}
