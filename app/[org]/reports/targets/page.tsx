import type { Metadata } from "next";
import { ReportFrame } from "@/components/reports/report-frame";
import { TargetsSection } from "@/components/reports/targets-section";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { getTargets } from "@/lib/reports/get-targets";
import { listReportChoices } from "@/lib/reports/list-report-choices";
import { presentTargetsPage, targetsAddress } from "@/lib/reports/present-targets";
import { inTenant, pageTools } from "@/lib/request/page";
import { reportFrame, reportTitle } from "../report-menu";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: reportTitle("targets", t) };
}

export default async function TargetsPage({ params, searchParams }: Props) {
  const { org } = await params;
  const { t, format, today, tenant, can } = await pageTools(org);
  const tools = { t, format, slug: org, today, currency: tenant.currency };
  const address = targetsAddress(await searchParams, today);
  const { owner, pipeline, interval } = address;
  const { report, choices } = await inTenant(org, async (ctx) => ({
    report: await getTargets(ctx, { owner, pipeline, from: interval.from, to: interval.to }),
    choices: await listReportChoices(ctx, {}),
  }));
  const { section, isEmpty, files, frame } = presentTargetsPage(report, choices, address, tools);
  const settings = can("setting:write") && (
    <LinkButton href={`/${org}/settings/targets`}>{t("targets.setTargets")}</LinkButton>
  );
  return (
    <ReportFrame {...reportFrame(org, t, "targets")} {...frame}>
      {isEmpty ? (
        <EmptyState title={t("targets.emptyTitle")} text={t("targets.emptyText")}>
          {settings}
        </EmptyState>
      ) : (
        <TargetsSection section={section} files={files}>
          {settings}
        </TargetsSection>
      )}
    </ReportFrame>
  );
}
