import { csvResponse } from "@/lib/reports/csv-response";
import { getClosedReport } from "@/lib/reports/get-closed-report";
import { presentClosed } from "@/lib/reports/present-closed";
import { readReportFilter } from "@/lib/reports/read-report-filter";
import { inTenant, pageTools } from "@/lib/request/page";

type Context = { params: Promise<{ org: string }> };

/** One table of the page as a file, from the same query and the same words. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { org } = await params;
  const { t, format, today, actor } = await pageTools(org);
  const tools = { t, format, slug: org };
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { owner, interval, table } = readReportFilter(asked, today);
  const { from, to } = interval;
  const report = await inTenant(org, (ctx) => getClosedReport(ctx, { owner, from, to }));
  const sections = report.map((section) => presentClosed(section, { owner, interval }, tools));
  const keys = { owner: "owners", reason: "reasons" } as const;
  const key = table === "owner" || table === "reason" ? keys[table] : "periods";
  return csvResponse(
    `${t("reports.closedTitle")} ${[from, to].filter(Boolean).join("_") || today}`,
    sections.map(({ currency, tables }) => ({ currency, table: tables[key] })),
    t("reports.currency"),
    actor.locale,
  );
}
