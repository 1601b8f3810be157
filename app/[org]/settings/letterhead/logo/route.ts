import { getLetterheadLogo } from "@/lib/letterheads/get-letterhead-logo";
import { inTenant } from "@/lib/request/page";

type Context = { params: Promise<{ org: string }> };

/** The letterhead's logo. Its address changes with it (`?v=`), so the reader's own browser may keep it for a day. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { org } = await params;
  const logo = await inTenant(org, (ctx) => getLetterheadLogo(ctx, {}));
  if (!logo) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(logo.bytes), {
    headers: {
      "Content-Type": logo.mediaType,
      "Cache-Control": "private, max-age=86400",
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'",
    },
  });
}
