import type { NextRequest } from "next/server";
import { listRecent } from "@/lib/recent/list-recent";
import { presentRecent } from "@/lib/recent/present-recent";
import { searchInstead } from "@/lib/registries/search-instead";
import { inTenant, pageTools } from "@/lib/request/page";
import { presentHits } from "@/lib/search/present-hits";
import { searchEverything } from "@/lib/search/search-everything";

type Context = { params: Promise<{ org: string }> };

const shownOfEach = 5;
const shownRecent = 7;

/** Hits for the command palette: `?q=text` → `[{ title, hits: [{ label, hint, href }] }]`; for no text what was viewed last, without a hit the way to the company register. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { org } = await params;
  const q = request.nextUrl.searchParams.get("q");
  const tools = await pageTools(org);
  const groups = await inTenant(org, async (ctx) =>
    q?.trim()
      ? presentHits(await searchEverything(ctx, { q, limit: shownOfEach }), q, tools)
      : presentRecent(await listRecent(ctx, { limit: shownRecent }), tools),
  );
  const instead = groups.length === 0 && tools.can("customer:write") ? searchInstead(q ?? "", tools) : null;
  if (instead) groups.push({ title: tools.t("registries.registryTitle"), hits: [{ ...instead, hint: "" }] });
  return Response.json(groups, { headers: { "Cache-Control": "private, no-store" } });
}
