import type { NextRequest } from "next/server";
import { suggestPeople } from "@/lib/meetings/suggest-people";
import { inTenant } from "@/lib/request/page";

type Context = { params: Promise<{ org: string }> };

/** Who may be asked to a meeting: `?q=text`, and `&customer=id` whose people come first → `[{ value, label, hint }]`. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { org } = await params;
  const parameters = request.nextUrl.searchParams;
  const asked = { q: parameters.get("q"), customerId: parameters.get("customer") };
  const people = await inTenant(org, (ctx) => suggestPeople(ctx, asked));
  return Response.json(people, { headers: { "Cache-Control": "private, no-store" } });
}
