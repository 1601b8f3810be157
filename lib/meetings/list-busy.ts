import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Ctx } from "@/lib/core/context";
import { optionalUuid, uuidList } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { instant } from "./schema";

export type BusyTime = {
  employeeId: string;
  employeeName: string;
  meetingId: string;
  startsAt: Date;
  endsAt: Date;
  allDay: boolean;
};

const input = z.object({
  employeeIds: uuidList(),
  spans: z.array(z.object({ from: instant(), to: instant() })).max(200),
  /** Left out: the meeting that is being planned, with its series. */
  except: optionalUuid(),
});

/** So many are read; whoever gets as many knows nothing of what comes after the last. */
export const busyAtMost = 500;

/**
 * When colleagues are taken, in any of the spans: by a meeting that they organise, or take part in and have not declined. Of private
 * meetings too, since it says no more than that; what it is about, the meeting's own readers ask.
 */
export const listBusy = query(
  { name: "list-busy", permission: "activity:read", input },
  async (ctx, { employeeIds, spans, except }): Promise<BusyTime[]> => {
    if (employeeIds.length === 0 || spans.length === 0) return [];
    const { rows } = await ctx.tx.execute<Row>(busyRows(employeeIds, spans, except));
    return rows.map((row) => ({
      employeeId: row.employee_id,
      employeeName: row.name,
      meetingId: row.meeting_id,
      startsAt: new Date(row.starts_at),
      endsAt: new Date(row.ends_at),
      allDay: row.all_day,
    }));
  },
);

type Row = {
  employee_id: string;
  name: string;
  meeting_id: string;
  starts_at: string;
  ends_at: string;
  all_day: boolean;
};

function busyRows(employeeIds: string[], spans: { from: Date; to: Date }[], except: string | null) {
  const column = (key: "from" | "to") => sql.param(spans.map((span) => span[key].toISOString()));
  return sql`
    select distinct e.id as employee_id, e.name, o.meeting_id, o.starts_at, o.ends_at, m.all_day
      from unnest(${column("from")}::timestamptz[], ${column("to")}::timestamptz[]) span (starts_at, ends_at)
      join meeting_occurrences o on tstzrange(o.starts_at, o.ends_at) && tstzrange(span.starts_at, span.ends_at)
      join meetings m on m.id = o.meeting_id
      join employees e on e.id = any(${sql.param(employeeIds)}::uuid[])
     where (m.owner_id = e.id or exists (select from meeting_participants p where p.meeting_id = m.id
             and p.employee_id = e.id and p.state <> 'declined'))
       and (${except}::uuid is null or (m.id <> ${except}::uuid and m.series_id is distinct from ${except}::uuid))
     order by o.starts_at, e.name, o.meeting_id limit ${busyAtMost}`;
}

/** The same for a check while saving: the first few of a series' occurrences speak for it. */
export async function busyAmong(
  ctx: Ctx,
  employeeIds: string[],
  spans: { from: Date; to: Date }[],
  except: string | null,
): Promise<BusyTime[]> {
  const ahead = spans.filter(({ to }) => to > ctx.now).slice(0, 60);
  return listBusy(ctx, { employeeIds, spans: ahead, except });
}
