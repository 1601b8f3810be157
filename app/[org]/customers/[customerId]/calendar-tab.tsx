import { CalendarBoard } from "@/app/[org]/calendar-board";
import { MeetingsTab } from "@/app/[org]/meetings-tab";
import { CalendarBar } from "@/components/calendar/calendar-bar";
import { presentCalendar } from "@/lib/calendar/present-calendar";
import { presentCalendarBar, shownPeople } from "@/lib/calendar/present-calendar-bar";
import type { PageTools } from "@/lib/request/page";
import type { Card, CardBody } from "./read-card";

type Props = {
  org: string;
  customer: Card["customer"];
  body: Extract<CardBody, { tab: "meetings" }>;
  tools: PageTools;
};

/** The customer's own calendar, whoever holds its meetings, and below it what is ahead and what has been. */
export function CalendarTab({ org, customer, body, tools }: Props) {
  const { state, read, employees } = body.calendar;
  const { view, day } = state;
  const mayWrite = tools.can("activity:write") && customer.archivedAt === null;
  const shown = shownPeople({ ...state, who: employees.map(({ id }) => id) }, employees, tools);
  const base = `/${org}/customers/${customer.id}?tab=meetings`;
  const bar = presentCalendarBar(view, day, { state, shown, employees, base }, tools);
  const grid = presentCalendar(view, day, read, { state, shown, mayWrite, base }, tools);
  return (
    <>
      <CalendarBar {...bar} />
      <CalendarBoard org={org} grid={grid} onPhone={null} mayWrite={mayWrite} />
      <MeetingsTab
        org={org}
        href={`/${org}/customers/${customer.id}`}
        about={`customer=${customer.id}`}
        meetings={body.meetings}
        tools={tools}
      />
    </>
  );
}
