import type { NextRequest } from "next/server";
import { getRunProgress } from "@/lib/batches/get-run-progress";
import { inTenant, pageTools } from "@/lib/request/page";

type Context = { params: Promise<{ org: string }> };

/** What the page of a run asks: `?id=` and `since=` the stamp it knows. 204 while nothing moves, else `{ newest, text }`. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { org } = await params;
  const asked = request.nextUrl.searchParams;
  const headers = { "Cache-Control": "private, no-store" };
  const { state, done, total } = await inTenant(org, (ctx) =>
    getRunProgress(ctx, { id: asked.get("id") ?? "" }),
  );
  const newest = `${state}:${done}`;
  if (newest === asked.get("since")) return new Response(null, { status: 204, headers });
  const { t, format } = await pageTools(org);
  const text = t("merging.progressOf", { done: format.count(done), total: format.count(total) });
  return Response.json({ newest, text }, { headers });
}
