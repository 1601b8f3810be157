import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { z } from "zod";
import { meetingOccurrences, meetings } from "@/db/tenant/schema/meetings";
import { tasks } from "@/db/tenant/schema/tasks";
import type { Ctx } from "@/lib/core/context";
import { query } from "@/lib/core/query";
import { onDay, type RecordKind, type Stand, whatIsAhead, whatWasDone } from "./last-activity";

/** An activity of a record, and when it was or is: on which day, and at which hour if it has one. */
export type Nearest = {
  kind: Stand["kind"];
  id: string;
  /** Of a series: by which start this one is known. */
  occurrence: Date | null;
  day: string;
  time: string | null;
};

const input = z.object({ of: z.enum(["customer", "contact", "case"]), id: z.uuid() });

/** What was last done with a record, and what is to be done next, as far as the actor may know of it. */
export const getNearest = query(
  { name: "get-nearest", permission: "activity:read", input },
  async (ctx, { of, id }): Promise<{ last: Nearest | null; next: Nearest | null }> => {
    const { rows } = await ctx.tx.execute<Row>(
      sql`(${first(ctx, "last", of, id)}) union all (${first(ctx, "next", of, id)})`,
    );
    const found = (side: Row["side"]) => nearestOf(rows.find((row) => row.side === side));
    return { last: found("last"), next: found("next") };
  },
);

type Row = {
  side: "last" | "next";
  kind: Stand["kind"];
  id: string;
  occurrence: string | null;
  day: string;
  hour: string | null;
};

function first(ctx: Ctx, side: Row["side"], of: RecordKind, recordId: string): SQL {
  const isLast = side === "last";
  const way = isLast ? sql`desc` : sql`asc`;
  const places = (isLast ? whatWasDone : whatIsAhead)(ctx, of, sql`${recordId}::uuid`);
  const parts = places.map(
    ({ kind, id, at, from, where }) => sql`(select ${kind}::text as kind, ${id} as id,
        ${kind === "meeting" ? occurrence : sql`null::timestamptz`} as occurrence,
        ${kind === "task" && !isLast ? at : onDay(ctx, at)} as day, ${hourOf(ctx, kind, at, isLast)} as hour
      from ${from} where ${where} order by ${at} ${way}${kind === "task" && !isLast ? sql`, ${tasks.dueTime}` : sql``} limit 1)`,
  );
  return sql`select ${side}::text as side, kind, id, occurrence::text, day::text, hour::text
    from (${sql.join(parts, sql` union all `)}) nearest order by day ${way}, nearest.hour ${way} nulls first limit 1`;
}

const occurrence = sql`case when ${meetings.recurrence} is not null then ${meetingOccurrences.originalStart} end`;

function hourOf({ tenant }: Ctx, kind: Stand["kind"], at: SQLWrapper, isLast: boolean): SQL {
  const clock = sql`(${at} at time zone ${tenant.timeZone})::time`;
  if (kind === "meeting") return sql`case when not ${meetings.allDay} then ${clock} end`;
  return kind === "task" && !isLast ? sql`${tasks.dueTime}` : clock;
}

function nearestOf(row: Row | undefined): Nearest | null {
  if (!row) return null;
  const { kind, id, day, hour } = row;
  return { kind, id, occurrence: row.occurrence ? new Date(row.occurrence) : null, day, time: hour };
}
