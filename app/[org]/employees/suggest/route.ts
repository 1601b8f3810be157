import type { NextRequest } from "next/server";
import { suggestEmployees } from "@/lib/employees/suggest-employees";
import { inTenant } from "@/lib/request/page";

type Context = { params: Promise<{ org: string }> };

/** Colleagues to mention: `?q=text` → `[{ value, label, hint }]`. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { org } = await params;
  const q = request.nextUrl.searchParams.get("q");
  const suggestions = await inTenant(org, (ctx) => suggestEmployees(ctx, { q }));
  return Response.json(suggestions, { headers: { "Cache-Control": "private, no-store" } });
}
