import type { NextRequest } from "next/server";
import { getNewestChange } from "@/lib/changes/get-newest-change";
import { inTenant, pageTools } from "@/lib/request/page";

type Context = { params: Promise<{ org: string }> };

/**
 * What an open page asks: `?customer=`, `?row=` or `?table=cases`, and `since=` the change it knows. 204 while that is the newest, else
 * `{ newest, text }` with who made it.
 */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { org } = await params;
  const asked = request.nextUrl.searchParams;
  const headers = { "Cache-Control": "private, no-store" };
  const { id, actorName } = await inTenant(org, (ctx) =>
    getNewestChange(ctx, {
      customerId: asked.get("customer"),
      rowId: asked.get("row"),
      table: asked.get("table") === "cases" ? "cases" : null,
    }),
  );
  if (id === asked.get("since")) return new Response(null, { status: 204, headers });
  const { t } = await pageTools(org);
  return Response.json({ newest: id, text: t("layout.changedBy", { name: actorName }) }, { headers });
}
