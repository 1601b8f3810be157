import { z } from "zod";
import { isoDate, optionalIsoDate, optionalUuid, uuid, uuidList } from "@/lib/core/fields";
import { instant } from "@/lib/meetings/schema";

export const calendarViews = ["month", "week", "day", "agenda"] as const;
export type CalendarView = (typeof calendarViews)[number];

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value) || undefined;

/** What the calendar shows: its address, read. Without a view it is the week, and on a phone what is ahead. */
export const CalendarState = z.object({
  view: z.preprocess(first, z.enum(calendarViews).optional().catch(undefined)),
  day: z.preprocess(first, isoDate().optional().catch(undefined)),
  /** Whose calendars lie over each other; without any, the reader's own. */
  who: uuidList().catch([]),
  /** One customer's meetings, whoever holds them. */
  customer: z.preprocess(first, uuid().optional().catch(undefined)),
});
export type CalendarState = z.output<typeof CalendarState>;

/** The days from `from` up to, but without, `to`. */
export const CalendarSpan = z
  .object({ from: isoDate(), to: isoDate(), who: uuidList(), customerId: optionalUuid() })
  .refine(({ from, to }) => from < to, "date_order");

const time = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time");

/** Where a meeting was dragged to, by the organisation's clock; without times it keeps its own. */
export const MovedMeeting = z.object({
  id: uuid(),
  occurrence: z.preprocess((value) => value || null, instant().nullable()).default(null),
  startsOn: isoDate(),
  startTime: z.preprocess((value) => value || null, time().nullable()).default(null),
  endsOn: optionalIsoDate(),
  endTime: z.preprocess((value) => value || null, time().nullable()).default(null),
});

/** The day that a task was dragged to, and the hour, by the organisation's clock. */
export const MovedTask = MovedMeeting.pick({ id: true, startsOn: true, startTime: true });
