import "server-only";
import type { Ctx } from "@/lib/core/context";
import type { Asked } from "@/lib/reports/read-report-filter";
import { fileResponse, type ReportFile } from "@/lib/reports/report-file";
import type { ReportPageTools } from "@/lib/reports/report-table";
import { inTenant, pageTools } from "./page";

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
    const { t, format, today, actor, tenant } = await pageTools(org);
    const asked = Object.fromEntries(new URL(request.url).searchParams);
    const wanted = address(asked, today);
    const report = await inTenant(org, (ctx) => read(ctx, wanted));
    const file = present(report, wanted, { t, format, slug: org, today, currency: tenant.currency });
    return fileResponse(file, { table: asked.table, format: asked.format }, actor.locale);
  };
}
