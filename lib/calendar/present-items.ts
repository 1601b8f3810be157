import type { Actor, Tenant } from "@/lib/core/context";
import { addDays } from "@/lib/core/dates";
import type { Formatter } from "@/lib/core/format";
import type { Translate } from "@/lib/i18n/translator";
import { localOf } from "@/lib/meetings/clock";
import { presentTask } from "@/lib/tasks/present-task";
import type { TaskRow } from "@/lib/tasks/short-task";
import type { CalendarMeeting } from "./list-calendar";

export type CalendarTools = {
  t: Translate;
  format: Formatter;
  today: string;
  actor: Pick<Actor, "locale" | "employeeId">;
  tenant: Pick<Tenant, "slug" | "locale" | "timeZone">;
};
export type Slot = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
/** The colleagues whose calendars are shown; the colour is never alone, their names stand beside it. */
export type Shown = { id: string; name: string; initials: string; slot: Slot }[];

/** What stands in a day: a meeting, that somebody is busy, or a task. Minutes are of the day. */
export type CalendarItem = {
  key: string;
  kind: "meeting" | "busy" | "task";
  title: string;
  /** "09:00–10:00", absent of whole days. */
  time: string | null;
  place: string | null;
  href: string | null;
  slot: Slot;
  who: string[];
  /** Everything, for screen readers. */
  label: string;
  whole: boolean;
  from: number;
  to: number;
  personIds: string[];
  /** How it is dragged: what it is, and when it begins and ends by the organisation's clock. */
  drag: { kind: "meeting" | "task"; id: string; occurrence: string; start: string; end: string } | null;
  task: { id: string; isDone: boolean; tick: string } | null;
};

/** A meeting's pieces in the days that are shown: one that lasts over midnight stands in both. */
export function meetingPieces(
  row: CalendarMeeting,
  days: string[],
  shown: Shown,
  mayMove: boolean,
  tools: CalendarTools,
): [day: string, item: CalendarItem][] {
  const { t, tenant } = tools;
  // Of whole days the meeting's own: a day has no clock.
  const zone = row.allDay ? row.timeZone : tenant.timeZone;
  const start = localOf(row.startsAt, zone);
  const end = localOf(row.endsAt, zone);
  const lastDay = end.endsWith("T00:00") && end > start ? addDays(end.slice(0, 10), -1) : end.slice(0, 10);
  const takers = shown.filter(({ id }) => row.employeeIds.includes(id));
  const { meeting } = row;
  const title = meeting?.title ?? t("calendar.busy");
  const times = row.allDay ? null : timesOf(start, end, tools.format);
  /** Of the days after the first it says until when it lasts. */
  const timeOn = (day: string) => {
    if (times === null || start.startsWith(day)) return times;
    return end.startsWith(day) ? `–${tools.format.time(end.slice(11))}` : null;
  };
  const who = takers.map(({ name }) => name);
  const place = [meeting?.customerName, meeting?.location].filter(Boolean).join(", ") || null;
  return days
    .filter((day) => day >= start.slice(0, 10) && day <= lastDay)
    .map((day) => [
      day,
      {
        key: `${meeting?.id ?? who.join()} ${start} ${day}`,
        kind: meeting ? "meeting" : "busy",
        title,
        time: timeOn(day),
        place,
        href: meeting ? meetingHref(tenant.slug, meeting) : null,
        slot: takers[0]?.slot ?? 7,
        who: shown.length > 1 ? takers.map(({ initials }) => initials) : [],
        label: [
          title,
          times ?? t("calendar.allDay"),
          place,
          ...who,
          meeting?.isPrivate && t("calendar.private"),
        ]
          .filter(Boolean)
          .join(", "),
        whole: row.allDay || lastDay > addDays(start.slice(0, 10), 1),
        from: start.startsWith(day) ? minutesOf(start) : 0,
        to: end.startsWith(day) ? minutesOf(end) : 24 * 60,
        personIds: row.employeeIds,
        drag:
          mayMove && meeting
            ? {
                kind: "meeting",
                id: meeting.id,
                occurrence: meeting.occurrence ?? "",
                start,
                end: row.allDay ? lastDay : end,
              }
            : null,
        task: null,
      } satisfies CalendarItem,
    ]);
}

/** So long is a task with an hour drawn, in minutes. */
const taskLength = 30;

/** A task stands above the hours, or at its hour if it has one. */
export function taskItem(row: TaskRow, shown: Shown, mayMove: boolean, tools: CalendarTools): CalendarItem {
  const task = presentTask(row, tools);
  const owner = shown.find(({ id }) => id === row.ownerId);
  const time = row.dueTime ? tools.format.time(row.dueTime) : null;
  const place = task.about[0]?.name ?? null;
  const start = [row.dueOn, row.dueTime?.slice(0, 5)].filter(Boolean).join("T");
  const from = row.dueTime ? Math.min(minutesOf(`T${row.dueTime}`), 24 * 60 - taskLength) : 0;
  return {
    key: row.id,
    kind: "task",
    title: row.title,
    time,
    place,
    href: task.href,
    slot: owner?.slot ?? 7,
    who: shown.length > 1 && owner ? [owner.initials] : [],
    label: [tools.t("tasks.task"), row.title, time, place, owner?.name].filter(Boolean).join(", "),
    whole: row.dueTime === null,
    from,
    to: from + taskLength,
    personIds: row.ownerId ? [row.ownerId] : [],
    drag: mayMove && !task.isDone ? { kind: "task", id: row.id, occurrence: "", start, end: start } : null,
    task: { id: row.id, isDone: task.isDone, tick: task.tick },
  };
}

function meetingHref(slug: string, { id, occurrence }: NonNullable<CalendarMeeting["meeting"]>): string {
  const at = occurrence ? `?${new URLSearchParams({ at: occurrence })}` : "";
  return `/${slug}/meetings/${id}${at}`;
}

const timesOf = (start: string, end: string, format: Formatter) =>
  `${format.time(start.slice(11))}–${format.time(end.slice(11))}`;

/** The minute of the day of `…THH:MM`. */
export function minutesOf(local: string): number {
  const [hours = 0, minutes = 0] = (local.split("T")[1] ?? "").split(":").map(Number);
  return hours * 60 + minutes;
}
