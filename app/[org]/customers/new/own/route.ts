import type { NextRequest } from "next/server";
import { findOwnRecords } from "@/lib/registries/find-own-records";
import { presentOwn } from "@/lib/registries/present-lookup";
import { inTenant, pageTools } from "@/lib/request/page";

type Context = { params: Promise<{ org: string }> };

/** The organisation's own customers for `?q=number or name&country=NO`, as the page of a new customer shows them. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { org } = await params;
  const q = request.nextUrl.searchParams.get("q") ?? "";
  const country = request.nextUrl.searchParams.get("country");
  const tools = await pageTools(org);
  const found = await inTenant(org, (ctx) => findOwnRecords(ctx, { q, country }));
  return Response.json(presentOwn(found, tools), { headers: { "Cache-Control": "private, no-store" } });
}
