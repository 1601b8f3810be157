import type { Metadata } from "next";
import { CalendarBar } from "@/components/calendar/calendar-bar";
import { Colleagues } from "@/components/calendar/colleagues";
import { ActiveFilter } from "@/components/data-table/active-filter";
import { FileMenu } from "@/components/data-table/file-menu";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/link-button";
import { calendarDays } from "@/lib/calendar/calendar-days";
import { calendarHref } from "@/lib/calendar/calendar-href";
import { presentCalendar } from "@/lib/calendar/present-calendar";
import { presentCalendarBar, shownPeople } from "@/lib/calendar/present-calendar-bar";
import { inTenant, pageTools } from "@/lib/request/page";
import { CalendarBoard } from "../calendar-board";
import { readCalendar } from "./read-calendar";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("calendar.title") };
}

export default async function CalendarPage({ params, searchParams }: Props) {
  const { org } = await params;
  const asked = await searchParams;
  const tools = await pageTools(org);
  const { t, can, today } = tools;
  const mayWrite = can("activity:write");
  const { state, read, employees, customer } = await inTenant(org, (ctx) => readCalendar(ctx, asked));
  const view = state.view ?? "week";
  const day = state.day ?? today;
  const shown = state.customer
    ? shownPeople({ ...state, who: employees.map(({ id }) => id) }, employees, tools)
    : shownPeople(state, employees, tools);
  const base = `/${org}/calendar`;
  const known = { state, shown, mayWrite, base };
  const bar = presentCalendarBar(view, day, { state, shown, employees, base }, tools);
  const grid = presentCalendar(view, day, read, known, tools);
  // A phone has room for what is ahead, not for seven days beside each other: where no view is asked for, it gets that.
  const onPhone = state.view ? null : presentCalendar("agenda", day, read, known, tools);
  const about = state.customer ? `&customer=${state.customer}` : "";
  return (
    <>
      <PageHeader title={t("calendar.title")}>
        <FileMenu {...bar.file} />
        {mayWrite && (
          <LinkButton
            href={`/${org}/meetings/new?start=${calendarDays("day", day)[0]}${about}`}
            variant="primary"
            shortcut="N"
          >
            {t("calendar.new")}
          </LinkButton>
        )}
      </PageHeader>
      <CalendarBar {...bar} />
      {state.customer ? (
        <p className="cal-people">
          <ActiveFilter
            text={customer ?? ""}
            removeLabel={t("calendar.removeCustomer")}
            href={calendarHref(base, state, { customer: undefined })}
          />
        </p>
      ) : (
        <Colleagues {...bar} />
      )}
      <CalendarBoard org={org} grid={grid} onPhone={onPhone} mayWrite={mayWrite} />
    </>
  );
}
