import type { NextRequest } from "next/server";
import { suggestCases } from "@/lib/cases/suggest-cases";
import { inTenant } from "@/lib/request/page";

type Context = { params: Promise<{ org: string }> };

/** Cases for a picker: `?q=text`, and `&customer=id` whose cases come first → `[{ value, label, hint }]`. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { org } = await params;
  const parameters = request.nextUrl.searchParams;
  const asked = { q: parameters.get("q"), customerId: parameters.get("customer") };
  const suggestions = await inTenant(org, (ctx) => suggestCases(ctx, asked));
  return Response.json(suggestions, { headers: { "Cache-Control": "private, no-store" } });
}
