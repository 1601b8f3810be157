import { getArchive } from "@/lib/exports/get-archive";
import { archiveResponse } from "@/lib/request/archive-response";
import { inTenant, pageTools } from "@/lib/request/page";

type Context = { params: Promise<{ org: string; archiveId: string }> };

/** Everything that the organisation has, as one file. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { org, archiveId } = await params;
  const tools = await pageTools(org);
  const archive = await inTenant(org, (ctx) => getArchive(ctx, { archiveId }));
  return archiveResponse(tools, `${tools.tenant.name} ${tools.today}`, archive);
}
