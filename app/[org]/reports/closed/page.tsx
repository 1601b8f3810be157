import type { Metadata } from "next";
import { Pager } from "@/components/data-table/pager";
import { SearchField } from "@/components/data-table/search-field";
import { ClosedSection } from "@/components/reports/closed-section";
import { ReportFrame } from "@/components/reports/report-frame";
import { TotalSection } from "@/components/reports/total-section";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { closedAddress, closedFilter } from "@/lib/reports/closed-address";
import { getClosedReport } from "@/lib/reports/get-closed-report";
import { listReportChoices } from "@/lib/reports/list-report-choices";
import { presentClosedPage } from "@/lib/reports/present-closed-page";
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
  const { t, format, today, tenant } = await pageTools(org);
  const tools = { t, format, slug: org, today, currency: tenant.currency };
  const address = closedAddress(await searchParams, today);
  const { report, choices } = await inTenant(org, async (ctx) => ({
    report: await getClosedReport(ctx, closedFilter(address)),
    choices: await listReportChoices(ctx, {}),
  }));
  const page = presentClosedPage(report, choices, address, tools);
  const { frame, files, total, search, pager, sections, allTime } = page;
  return (
    <ReportFrame {...reportFrame(org, t, "closed")} {...frame}>
      {total && <TotalSection total={total} files={files} />}
      {search && (
        <search className="filters" aria-label={search.label}>
          <SearchField {...search} />
        </search>
      )}
      {sections.map((section) => (
        <ClosedSection
          key={section.currency}
          section={section}
          texts={{ won: t("reports.won"), lost: t("reports.lost") }}
          files={files}
        />
      ))}
      {pager && <Pager {...pager} />}
      {sections.length === 0 && (
        <EmptyState title={t("reports.closedEmptyTitle")} text={t("reports.closedEmptyText")}>
          <LinkButton href={allTime}>{t("reports.allTime")}</LinkButton>
        </EmptyState>
      )}
    </ReportFrame>
  );
}
