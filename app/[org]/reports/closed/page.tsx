import type { Metadata } from "next";
import { ClosedSection } from "@/components/reports/closed-section";
import { ReportFrame } from "@/components/reports/report-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { getClosedReport } from "@/lib/reports/get-closed-report";
import { listReportChoices } from "@/lib/reports/list-report-choices";
import { closedAddress, presentClosedPage } from "@/lib/reports/present-closed";
import { inTenant, pageTools } from "@/lib/request/page";
import { reportFrame, reportTitle } from "../report-menu";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: reportTitle("closed", t) };
}

export default async function ClosedPage({ params, searchParams }: Props) {
  const { org } = await params;
  const { t, format, today } = await pageTools(org);
  const tools = { t, format, slug: org };
  const address = closedAddress(await searchParams, today);
  const { report, choices } = await inTenant(org, async (ctx) => ({
    report: await getClosedReport(ctx, {
      owner: address.owner,
      from: address.interval.from,
      to: address.interval.to,
    }),
    choices: await listReportChoices(ctx, {}),
  }));
  const { sections, files, frame, allTime } = presentClosedPage(report, choices, address, tools);
  return (
    <ReportFrame {...reportFrame(org, t, "closed")} {...frame}>
      {sections.map((section) => (
        <ClosedSection
          key={section.currency}
          section={section}
          texts={{ won: t("reports.won"), lost: t("reports.lost") }}
          files={files}
        />
      ))}
      {sections.length === 0 && (
        <EmptyState title={t("reports.closedEmptyTitle")} text={t("reports.closedEmptyText")}>
          <LinkButton href={allTime}>{t("reports.allTime")}</LinkButton>
        </EmptyState>
      )}
    </ReportFrame>
  );
}
