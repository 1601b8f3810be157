import "server-only";
import type { Ctx } from "@/lib/core/context";
import { noteExport, noteExportEnd } from "@/lib/exports/note-export";
import { tableFormat } from "@/lib/exports/table-file";
import type { Asked } from "@/lib/reports/read-report-filter";
import { type ReportFile, reportResponse } from "@/lib/reports/report-file";
import type { ReportPageTools } from "@/lib/reports/report-table";
import { inTenant, pageTools, writeInTenant } from "./page";

type Context = { params: Promise<{ org: string }> };
type Steps<Address, Report> = {
  /** What the address asks for. */
  address: (asked: Asked, today: string) => Address;
  read: (ctx: Ctx, address: Address) => Promise<Report>;
  /** The tables of the page. */
  present: (report: Report, address: Address, tools: ReportPageTools) => ReportFile;
};

/** A report's files, from the same query and the same words as its page: `?table=owner&format=xlsx` with the page's filter. */
export function reportFile<Address, Report>({ address, read, present }: Steps<Address, Report>) {
  return async (request: Request, { params }: Context): Promise<Response> => {
    const { org } = await params;
    const tools = await pageTools(org);
    const { t, format, today, actor, tenant } = tools;
    const { searchParams, pathname, search } = new URL(request.url);
    const asked = Object.fromEntries(searchParams);
    const wanted = address(asked, today);
    const report = await inTenant(org, (ctx) => read(ctx, wanted));
    const file = present(report, wanted, { t, format, slug: org, today, currency: tenant.currency });
    const made = reportResponse(file, { table: asked.table, format: asked.format }, actor.locale);
    const subject = pathname.split("/").at(-2) ?? "";
    const note = {
      kind: "report",
      subject,
      address: `reports/${subject}${search}`,
      format: tableFormat(asked.format),
    } as const;
    await writeInTenant(tools, "export-report", async (ctx) =>
      noteExportEnd(ctx, await noteExport(ctx, note), made.rowCount),
    );
    return made.response;
  };
}
