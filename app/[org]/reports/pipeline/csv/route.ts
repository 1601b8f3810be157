import { csvResponse } from "@/lib/reports/csv-response";
import { getPipelineReport } from "@/lib/reports/get-pipeline-report";
import { presentPipeline } from "@/lib/reports/present-pipeline";
import { readReportFilter } from "@/lib/reports/read-report-filter";
import { inTenant, pageTools } from "@/lib/request/page";

type Context = { params: Promise<{ org: string }> };

/** One table of the page as a file, from the same query and the same words. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { org } = await params;
  const { t, format, today, actor } = await pageTools(org);
  const tools = { t, format, slug: org };
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { owner, table } = readReportFilter(asked, today);
  const report = await inTenant(org, (ctx) => getPipelineReport(ctx, { owner }));
  const sections = report.map((section) => presentPipeline(section, owner, tools));
  const key = table === "month" ? "months" : "statuses";
  return csvResponse(
    `${t("reports.pipelineTitle")} ${today}`,
    sections.map(({ currency, tables }) => ({ currency, table: tables[key] })),
    t("reports.currency"),
    actor.locale,
  );
}
