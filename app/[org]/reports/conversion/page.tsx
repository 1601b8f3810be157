import type { Metadata } from "next";
import { ConversionSection } from "@/components/reports/conversion-section";
import { ReportFrame } from "@/components/reports/report-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { getConversion } from "@/lib/reports/get-conversion";
import { listReportChoices } from "@/lib/reports/list-report-choices";
import { conversionAddress, presentConversionPage } from "@/lib/reports/present-conversion";
import { inTenant, pageTools } from "@/lib/request/page";
import { reportFrame, reportTitle } from "../report-menu";
import { adoptProbabilityAction } from "./actions";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: reportTitle("conversion", t) };
}

export default async function ConversionPage({ params, searchParams }: Props) {
  const { org } = await params;
  const { t, format, today, can } = await pageTools(org);
  const tools = { t, format, slug: org };
  const address = conversionAddress(await searchParams, today);
  const { owner, pipeline, interval } = address;
  const { report, choices } = await inTenant(org, async (ctx) => ({
    report: await getConversion(ctx, { owner, pipeline, from: interval.from, to: interval.to }),
    choices: await listReportChoices(ctx, {}),
  }));
  const { pipelines, counted, files, frame } = presentConversionPage(report, choices, address, tools);
  const adopt = can("setting:write")
    ? {
        action: adoptProbabilityAction.bind(null, org),
        title: t("conversion.adopt"),
        note: t("conversion.adoptNote"),
        none: t("conversion.nothingToAdopt"),
        button: t("conversion.adoptButton"),
      }
    : undefined;
  return (
    <ReportFrame {...reportFrame(org, t, "conversion")} {...frame}>
      <div className="page-body pb-0">
        <p className="meta m-0">{counted}</p>
      </div>
      {pipelines.map((section) => (
        <ConversionSection
          key={section.pipelineId}
          section={section}
          files={files}
          {...(adopt && { adopt })}
          named={pipelines.length > 1}
        />
      ))}
      {pipelines.length === 0 && (
        <EmptyState title={t("conversion.emptyTitle")} text={t("conversion.emptyText")} />
      )}
    </ReportFrame>
  );
}
