import type { Metadata } from "next";
import { PipelineSection } from "@/components/reports/pipeline-section";
import { ReportFrame } from "@/components/reports/report-frame";
import { TotalSection } from "@/components/reports/total-section";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { getPipelineReport } from "@/lib/reports/get-pipeline-report";
import { listReportChoices } from "@/lib/reports/list-report-choices";
import { pipelineAddress, pipelineFilter } from "@/lib/reports/pipeline-address";
import { presentPipelinePage } from "@/lib/reports/present-pipeline-page";
import { inTenant, pageTools } from "@/lib/request/page";
import { reportFrame, reportTitle } from "../report-menu";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: reportTitle("pipeline", t) };
}

export default async function PipelinePage({ params, searchParams }: Props) {
  const { org } = await params;
  const { t, format, today, tenant, can } = await pageTools(org);
  const tools = { t, format, slug: org, today, currency: tenant.currency };
  const address = pipelineAddress(await searchParams, today);
  const { report, choices } = await inTenant(org, async (ctx) => ({
    report: await getPipelineReport(ctx, pipelineFilter(address)),
    choices: await listReportChoices(ctx, {}),
  }));
  const { total, sections, files, frame } = presentPipelinePage(report, choices, address, tools);
  const isNarrowed = address.owner || address.pipeline || address.interval.name !== address.usual;
  return (
    <ReportFrame {...reportFrame(org, t, "pipeline")} {...frame}>
      {total && <TotalSection total={total} files={files} />}
      {sections.map((section) => (
        <PipelineSection key={section.currency} section={section} files={files} />
      ))}
      {sections.length === 0 && (
        <EmptyState title={t("reports.pipelineEmptyTitle")} text={t("reports.pipelineEmptyText")}>
          {isNarrowed ? (
            <LinkButton href={`/${org}/reports/pipeline?by=${address.by}`}>
              {t("views.clearFilters")}
            </LinkButton>
          ) : (
            can("case:write") && (
              <LinkButton href={`/${org}/cases/new`} variant="primary">
                {t("reports.newCase")}
              </LinkButton>
            )
          )}
        </EmptyState>
      )}
    </ReportFrame>
  );
}
