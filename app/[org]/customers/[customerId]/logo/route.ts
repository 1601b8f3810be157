import { getLogo } from "@/lib/customers/get-logo";
import { inTenant } from "@/lib/request/page";

type Context = { params: Promise<{ org: string; customerId: string }> };

/** A customer's logo. Its address changes with it (`?v=`), so the reader's own browser may keep it for a day. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { org, customerId } = await params;
  const { mediaType, bytes } = await inTenant(org, (ctx) => getLogo(ctx, { id: customerId }));
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": mediaType,
      "Cache-Control": "private, max-age=86400",
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'",
    },
  });
}
