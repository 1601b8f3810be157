import type { NextRequest } from "next/server";
import { lookupCompanies } from "@/lib/registries/lookup-companies";
import { presentLookup } from "@/lib/registries/present-lookup";
import { inTenant, pageTools } from "@/lib/request/page";

type Context = { params: Promise<{ org: string }> };

/** What a registry has for `?q=number or name&country=NO`, as the page of a new customer shows it. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { org } = await params;
  const q = request.nextUrl.searchParams.get("q") ?? "";
  const country = request.nextUrl.searchParams.get("country") ?? undefined;
  const tools = await pageTools(org);
  const lookup = await lookupCompanies((run) => inTenant(org, run), q, country);
  return Response.json(presentLookup(lookup, q, tools), {
    headers: { "Cache-Control": "private, no-store" },
  });
}
