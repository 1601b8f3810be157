import { TodaysMeetings } from "@/components/calendar/todays-meetings";
import { FigureGrid } from "@/components/overview/figure-grid";
import { NewestCustomers } from "@/components/overview/newest-customers";
import { TopSellers } from "@/components/overview/top-sellers";
import { TaskCard } from "@/components/tasks/task-card";
import { listCalendar } from "@/lib/calendar/list-calendar";
import { meetingPieces } from "@/lib/calendar/present-items";
import { addDays } from "@/lib/core/dates";
import { getOverviewFigures } from "@/lib/reports/get-overview-figures";
import { getTopSellers } from "@/lib/reports/get-top-sellers";
import { listNewestCustomers } from "@/lib/reports/list-newest-customers";
import { presentFigures, presentSellers } from "@/lib/reports/present-overview";
import { inTenant, type PageTools } from "@/lib/request/page";
import { listMyDay } from "@/lib/tasks/list-my-day";
import { presentTask, taskTableTexts } from "@/lib/tasks/present-task";
import { changeTasksAction } from "./tasks/actions";

type Props = { tools: PageTools };

const reportTools = ({ t, format, tenant, today, actor }: PageTools) => ({
  t,
  format,
  slug: tenant.slug,
  today,
  currency: tenant.currency,
  me: actor.employeeId,
});

export async function Figures({ tools, scope }: Props & { scope: "mine" | "all" }) {
  const figures = await inTenant(tools.tenant.slug, (ctx) => getOverviewFigures(ctx, { scope }));
  return <FigureGrid figures={presentFigures(figures, scope, reportTools(tools))} />;
}

export async function Sellers({ tools }: Props) {
  const { t, tenant } = tools;
  const sellers = presentSellers(
    await inTenant(tenant.slug, (ctx) => getTopSellers(ctx, {})),
    reportTools(tools),
  );
  const report = { label: t("overview.report"), href: `/${tenant.slug}/reports/targets` };
  if (sellers.length === 0)
    return (
      <TopSellers title={t("overview.sellers")} action={report} bars={[]} emptyText={t("overview.noSales")} />
    );
  return sellers.map(({ currency, title, bars }) => (
    <TopSellers key={currency} title={title} action={report} bars={bars} emptyText="" />
  ));
}

/** The reader's meetings of the day. */
export async function Meetings({ tools }: Props) {
  const { t, tenant, today, actor } = tools;
  const span = { from: today, to: addDays(today, 1) };
  const read = await inTenant(tenant.slug, (ctx) => listCalendar(ctx, span));
  const me = [{ id: actor.employeeId, name: actor.name, initials: "", slot: 1 as const }];
  const pieces = read.meetings.flatMap((row) => meetingPieces(row, [today], me, false, tools));
  return (
    <TodaysMeetings
      items={pieces.map(([, item]) => item).slice(0, 6)}
      href={`/${tenant.slug}/calendar`}
      texts={{
        heading: t("calendar.todaysMeetings"),
        all: t("calendar.openCalendar"),
        none: t("calendar.noMeetingsToday"),
      }}
    />
  );
}

/** What is overdue and what is for today, of the reader's own. */
export async function Tasks({ tools }: Props) {
  const { t, tenant, can } = tools;
  const rows = await inTenant(tenant.slug, (ctx) => listMyDay(ctx, {}));
  return (
    <TaskCard
      className="my-tasks"
      without={["priority", "owner", "status", "more"]}
      rows={rows.map((row) => presentTask(row, tools))}
      href={`/${tenant.slug}/tasks`}
      change={can("activity:write") ? changeTasksAction.bind(null, tenant.slug) : undefined}
      texts={{
        ...taskTableTexts(t),
        heading: t("tasks.myTasks"),
        all: t("tasks.allMyTasks"),
        none: t("tasks.nothingToday"),
      }}
    />
  );
}

export async function Newest({ tools }: Props) {
  const { t, tenant, format } = tools;
  const customers = await inTenant(tenant.slug, (ctx) => listNewestCustomers(ctx, {}));
  return (
    <NewestCustomers
      title={t("overview.customers")}
      action={{ label: t("overview.allCustomers"), href: `/${tenant.slug}/customers?sort=created&dir=desc` }}
      emptyText={t("overview.noCustomers")}
      customers={customers.map(({ id, name, city, createdAt }) => ({
        id,
        name,
        city,
        href: `/${tenant.slug}/customers/${id}`,
        registered: format.dateTime(createdAt),
      }))}
    />
  );
}
