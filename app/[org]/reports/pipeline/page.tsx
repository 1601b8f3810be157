import type { Metadata } from "next";
import { FilterBar } from "@/components/data-table/filter-bar";
import { PageHeader } from "@/components/layout/page-header";
import { OwnerFilter } from "@/components/reports/owner-filter";
import { PipelineSection } from "@/components/reports/pipeline-section";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Tabs } from "@/components/ui/tabs";
import { listEmployees } from "@/lib/employees/list-employees";
import { getPipelineReport } from "@/lib/reports/get-pipeline-report";
import { presentPipeline } from "@/lib/reports/present-pipeline";
import { ownerFilter, reportHref } from "@/lib/reports/present-report-filters";
import { readReportFilter } from "@/lib/reports/read-report-filter";
import { inTenant, pageTools } from "@/lib/request/page";
import { reportMenu } from "../report-menu";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("reports.pipelineTitle") };
}

export default async function PipelinePage({ params, searchParams }: Props) {
  const { org } = await params;
  const { t, format, today, can } = await pageTools(org);
  const tools = { t, format, slug: org };
  const { owner } = readReportFilter(await searchParams, today);
  const { report, employees } = await inTenant(org, async (ctx) => ({
    report: await getPipelineReport(ctx, { owner }),
    employees: await listEmployees(ctx, {}),
  }));
  const base = `/${org}/reports/pipeline`;
  const csv = (table: string) => ({
    label: t("reports.csv"),
    href: reportHref(`${base}/csv`, { owner }, table),
  });
  return (
    <>
      <PageHeader
        title={t("reports.pipelineTitle")}
        parents={[{ label: t("reports.title"), href: `/${org}/reports` }]}
      />
      <Tabs label={t("reports.menu")} items={reportMenu(org, t, "pipeline")} />
      <FilterBar label={t("reports.filters")}>
        <OwnerFilter {...ownerFilter(base, { owner }, employees, tools)} />
      </FilterBar>
      {report.map((section) => (
        <PipelineSection key={section.currency} section={presentPipeline(section, owner, tools)} csv={csv} />
      ))}
      {report.length === 0 && (
        <EmptyState title={t("reports.pipelineEmptyTitle")} text={t("reports.pipelineEmptyText")}>
          {can("case:write") && (
            <LinkButton href={`/${org}/cases/new`} variant="primary">
              {t("reports.newCase")}
            </LinkButton>
          )}
        </EmptyState>
      )}
    </>
  );
}
