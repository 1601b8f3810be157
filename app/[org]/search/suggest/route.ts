import type { NextRequest } from "next/server";
import { listRecent } from "@/lib/recent/list-recent";
import { presentRecent } from "@/lib/recent/present-recent";
import { inTenant, pageTools } from "@/lib/request/page";
import { presentHits } from "@/lib/search/present-hits";
import { searchEverything } from "@/lib/search/search-everything";

type Context = { params: Promise<{ org: string }> };

const shownOfEach = 5;
const shownRecent = 7;

/** Hits for the command palette: `?q=text` → `[{ title, hits: [{ label, hint, href }] }]`; for no text what was viewed last. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { org } = await params;
  const q = request.nextUrl.searchParams.get("q");
  const tools = await pageTools(org);
  const groups = await inTenant(org, async (ctx) =>
    q?.trim()
      ? presentHits(await searchEverything(ctx, { q, limit: shownOfEach }), q, tools)
      : presentRecent(await listRecent(ctx, { limit: shownRecent }), tools),
  );
  return Response.json(groups, { headers: { "Cache-Control": "private, no-store" } });
}
