import { countUnread } from "@/lib/notifications/count-unread";
import { inTenant } from "@/lib/request/page";

type Context = { params: Promise<{ org: string }> };

/** How many notifications the reader has not read, up to a hundred: what the bell of an open page asks. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { org } = await params;
  const count = await inTenant(org, (ctx) => countUnread(ctx, {}));
  return Response.json({ count }, { headers: { "Cache-Control": "private, no-store" } });
}
