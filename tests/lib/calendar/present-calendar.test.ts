import { expect, it } from "vitest";
import type { CalendarMeeting } from "@/lib/calendar/list-calendar";
import { presentCalendar } from "@/lib/calendar/present-calendar";
import type { Shown } from "@/lib/calendar/present-items";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import type { TaskRow } from "@/lib/tasks/short-task";

const tools = {
  t: translatorFor("sv"),
  format: formatterFor("sv", "Europe/Stockholm", "SEK"),
  today: "2026-11-28",
  actor: { locale: "sv" as const, employeeId: "a" },
  tenant: { slug: "nordbygg", locale: "sv" as const, timeZone: "Europe/Stockholm" },
};
const shown: Shown = [
  { id: "a", name: "Anna Lind", initials: "AL", slot: 1 },
  { id: "b", name: "Bertil Ek", initials: "BE", slot: 2 },
];
const meeting = (
  startsAt: string,
  endsAt: string,
  values: Partial<CalendarMeeting> = {},
): CalendarMeeting => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  allDay: false,
  timeZone: "Europe/Stockholm",
  employeeIds: ["a"],
  meeting: {
    id: "m",
    title: "Genomgång",
    occurrence: null,
    location: null,
    customerName: null,
    isPrivate: false,
  },
  ...values,
});
const present = (view: "week" | "day", day: string, meetings: CalendarMeeting[], people = shown) =>
  presentCalendar(
    view,
    day,
    { meetings, tasks: [] },
    {
      state: { view, day, who: [], customer: undefined },
      shown: people,
      mayWrite: true,
      base: "/nordbygg/calendar",
    },
    tools,
  );

it("stands a meeting over midnight in both days, one of whole days above the hours, and stretches the hours to fit", () => {
  const { columns, hours } = present("week", "2026-11-28", [
    meeting("2026-11-24T21:00:00Z", "2026-11-25T00:30:00Z"),
    meeting("2026-11-25T23:00:00Z", "2026-11-27T23:00:00Z", { allDay: true }),
  ]);
  expect(columns.map(({ whole, timed }) => [whole.length, timed.map(({ from, to }) => [from, to])])).toEqual([
    [0, []],
    [0, [[1320, 1440]]],
    [0, [[0, 90]]],
    [1, []],
    [1, []],
    [0, []],
    [0, []],
  ]);
  expect([hours.from, hours.to]).toEqual([0, 24]);
  expect([columns[1], columns[2]].map((column) => column?.timed[0]?.time)).toEqual(["22:00–01:30", "–01:30"]);
});

it("tells who is busy without saying with what, and stands colleagues beside each other in a day", () => {
  const busy = meeting("2026-11-28T08:00:00Z", "2026-11-28T09:00:00Z", { employeeIds: ["b"], meeting: null });
  const { columns } = present("day", "2026-11-28", [busy]);
  expect(
    columns.map(({ name, timed }) => [
      name,
      timed.map((item) => [item.title, item.time, item.href, item.drag]),
    ]),
  ).toEqual([
    ["Anna Lind", []],
    ["Bertil Ek", [["Upptagen", "09:00–10:00", null, null]]],
  ]);
  expect(columns[1]?.timed[0]?.label).toBe("Upptagen, 09:00–10:00, Bertil Ek");
});

it("stands what nobody has taken on beside the colleagues in their day, and counts a day for who can't see into it", () => {
  const nobodys = {
    id: "t",
    version: 1,
    title: "Städa lagret",
    dueOn: "2026-11-28",
    dueTime: null,
    ownerId: null,
    ownerName: null,
    checklist: [],
    statusKind: "open",
    statusNames: { sv: "Att göra" },
    statusColor: 1,
    priority: "normal",
  } as unknown as TaskRow;
  const of = (tasks: TaskRow[]) =>
    presentCalendar(
      "day",
      "2026-11-28",
      { meetings: [], tasks },
      {
        state: { view: "day", day: "2026-11-28", who: [], customer: undefined },
        shown,
        mayWrite: true,
        base: "/c",
      },
      tools,
    ).columns.map(({ name, whole, newHref }) => [name, whole.length, newHref !== null]);
  expect(of([])).toEqual([
    ["Anna Lind", 0, true],
    ["Bertil Ek", 0, true],
  ]);
  expect(of([nobodys])).toEqual([
    ["Anna Lind", 0, true],
    ["Bertil Ek", 0, true],
    ["Ingen ansvarig", 1, false],
  ]);
  const month = present("week", "2026-11-28", [meeting("2026-11-24T09:00:00Z", "2026-11-24T10:00:00Z")]);
  expect(month.columns[1]?.dayLabel).toMatch(/24 november.*, 1 händelse$/);
  expect(month.columns[2]?.dayLabel).toBe(month.columns[2]?.label);
});

it("says how far the day has come by the organisation's clock, wherever the server stands", () => {
  const at = (now: string, timeZone: string) =>
    presentCalendar(
      "day",
      "2026-11-28",
      { meetings: [], tasks: [] },
      {
        state: { view: "day", day: "2026-11-28", who: [], customer: undefined },
        shown,
        mayWrite: true,
        base: "/c",
        now: new Date(now),
      },
      { ...tools, tenant: { ...tools.tenant, timeZone } },
    ).now;
  expect(at("2026-11-28T12:40:30Z", "Europe/Stockholm")).toEqual({
    minute: 13 * 60 + 40,
    timeZone: "Europe/Stockholm",
  });
  expect(at("2026-11-28T12:40:30Z", "Europe/Helsinki").minute).toBe(14 * 60 + 40);
  expect(at("2026-11-28T23:05:00Z", "Europe/Stockholm").minute).toBe(5);
});
