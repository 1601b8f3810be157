import type { NextRequest } from "next/server";
import { inTenant, pageTools } from "@/lib/request/page";
import { presentHits } from "@/lib/search/present-hits";
import { searchEverything } from "@/lib/search/search-everything";

type Context = { params: Promise<{ org: string }> };

const shownOfEach = 5;

/** Hits for the command palette: `?q=text` → `[{ title, hits: [{ label, hint, href }] }]`. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { org } = await params;
  const q = request.nextUrl.searchParams.get("q");
  const tools = await pageTools(org);
  const found = await inTenant(org, (ctx) => searchEverything(ctx, { q, limit: shownOfEach }));
  return Response.json(presentHits(found, tools), { headers: { "Cache-Control": "private, no-store" } });
}
