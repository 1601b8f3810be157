import type { NextRequest } from "next/server";
import { suggestCustomers } from "@/lib/customers/suggest-customers";
import { inTenant } from "@/lib/request/page";

type Context = { params: Promise<{ org: string }> };

/** Customers for a picker: `?q=text` → `[{ value, label, hint }]`. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { org } = await params;
  const q = request.nextUrl.searchParams.get("q");
  const suggestions = await inTenant(org, (ctx) => suggestCustomers(ctx, { q }));
  return Response.json(suggestions, { headers: { "Cache-Control": "private, no-store" } });
}
