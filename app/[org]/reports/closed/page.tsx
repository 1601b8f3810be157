import type { Metadata } from "next";
import { FilterBar } from "@/components/data-table/filter-bar";
import { PageHeader } from "@/components/layout/page-header";
import { ClosedSection } from "@/components/reports/closed-section";
import { IntervalFilter } from "@/components/reports/interval-filter";
import { OwnerFilter } from "@/components/reports/owner-filter";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Tabs } from "@/components/ui/tabs";
import { listEmployees } from "@/lib/employees/list-employees";
import { getClosedReport } from "@/lib/reports/get-closed-report";
import { presentClosed } from "@/lib/reports/present-closed";
import { intervalFilter, ownerFilter, reportHref } from "@/lib/reports/present-report-filters";
import { readReportFilter } from "@/lib/reports/read-report-filter";
import { inTenant, pageTools } from "@/lib/request/page";
import { reportMenu } from "../report-menu";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("reports.closedTitle") };
}

export default async function ClosedPage({ params, searchParams }: Props) {
  const { org } = await params;
  const { t, format, today } = await pageTools(org);
  const tools = { t, format, slug: org };
  const { owner, interval } = readReportFilter(await searchParams, today);
  const { from, to } = interval;
  const { report, employees } = await inTenant(org, async (ctx) => ({
    report: await getClosedReport(ctx, { owner, from, to }),
    employees: await listEmployees(ctx, {}),
  }));
  const base = `/${org}/reports/closed`;
  const csv = (table: string) => ({
    label: t("reports.csv"),
    href: reportHref(`${base}/csv`, { owner, interval }, table),
  });
  return (
    <>
      <PageHeader
        title={t("reports.closedTitle")}
        parents={[{ label: t("reports.title"), href: `/${org}/reports` }]}
      />
      <Tabs label={t("reports.menu")} items={reportMenu(org, t, "closed")} />
      <FilterBar label={t("reports.filters")}>
        <IntervalFilter {...intervalFilter(base, { owner, interval }, tools)} />
        <OwnerFilter {...ownerFilter(base, { owner, interval }, employees, tools)} />
      </FilterBar>
      {report.map((section) => (
        <ClosedSection
          key={section.currency}
          section={presentClosed(section, { owner, interval }, tools)}
          texts={{ won: t("reports.won"), lost: t("reports.lost") }}
          csv={csv}
        />
      ))}
      {report.length === 0 && (
        <EmptyState title={t("reports.closedEmptyTitle")} text={t("reports.closedEmptyText")}>
          <LinkButton href={`${base}?interval=own`}>{t("reports.allTime")}</LinkButton>
        </EmptyState>
      )}
    </>
  );
}
