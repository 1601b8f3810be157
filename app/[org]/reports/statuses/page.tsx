import type { Metadata } from "next";
import { PipelineSection } from "@/components/reports/pipeline-section";
import { ReportFrame } from "@/components/reports/report-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { getStatusReport } from "@/lib/reports/get-status-report";
import { listReportChoices } from "@/lib/reports/list-report-choices";
import { presentStatusPage, statusAddress, statusFilter } from "@/lib/reports/present-statuses";
import { inTenant, pageTools } from "@/lib/request/page";
import { reportFrame, reportTitle } from "../report-menu";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: reportTitle("statuses", t) };
}

export default async function StatusesPage({ params, searchParams }: Props) {
  const { org } = await params;
  const { t, format, today, can } = await pageTools(org);
  const tools = { t, format, slug: org };
  const address = statusAddress(await searchParams, today);
  const { report, choices } = await inTenant(org, async (ctx) => ({
    report: await getStatusReport(ctx, statusFilter(address)),
    choices: await listReportChoices(ctx, {}),
  }));
  const { sections, files, frame } = presentStatusPage(report, choices, address, tools);
  return (
    <ReportFrame {...reportFrame(org, t, "statuses")} {...frame}>
      {sections.map((section) => (
        <PipelineSection key={section.currency} section={section} files={files} />
      ))}
      {sections.length === 0 && (
        <EmptyState title={t("reports.statusesEmptyTitle")} text={t("reports.statusesEmptyText")}>
          {can("case:write") && (
            <LinkButton href={`/${org}/cases/new`} variant="primary">
              {t("reports.newCase")}
            </LinkButton>
          )}
        </EmptyState>
      )}
    </ReportFrame>
  );
}
