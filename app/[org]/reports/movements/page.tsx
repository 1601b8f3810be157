import type { Metadata } from "next";
import { MovementsSection } from "@/components/reports/movements-section";
import { ReportFrame } from "@/components/reports/report-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { getMovements } from "@/lib/reports/get-movements";
import { listReportChoices } from "@/lib/reports/list-report-choices";
import { movementsAddress, movementsOf } from "@/lib/reports/movements-address";
import { presentMovementsPage } from "@/lib/reports/present-movements";
import { inTenant, pageTools } from "@/lib/request/page";
import { reportFrame, reportTitle } from "../report-menu";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: reportTitle("movements", t) };
}

export default async function MovementsPage({ params, searchParams }: Props) {
  const { org } = await params;
  const { t, format, today } = await pageTools(org);
  const tools = { t, format, slug: org };
  const address = movementsAddress(await searchParams, today);
  const { report, choices } = await inTenant(org, async (ctx) => ({
    report: await getMovements(ctx, movementsOf(address)),
    choices: await listReportChoices(ctx, {}),
  }));
  const { sections, files, frame } = presentMovementsPage(report, choices, address, tools);
  return (
    <ReportFrame {...reportFrame(org, t, "movements")} {...frame}>
      {sections.map((section) => (
        <MovementsSection key={section.currency} section={section} files={files} />
      ))}
      {sections.length === 0 && (
        <EmptyState title={t("movements.emptyTitle")} text={t("movements.emptyText")} />
      )}
    </ReportFrame>
  );
}
