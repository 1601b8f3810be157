import { proposeNumber } from "@/lib/number-series/propose-number";
import { inTenant } from "@/lib/request/page";

type Context = { params: Promise<{ org: string }> };

/** The customer number that the series would give next: `{ number }`. Nothing is taken by asking. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { org } = await params;
  const proposal = await inTenant(org, (ctx) => proposeNumber(ctx, { kind: "customer" }));
  return Response.json(proposal, { headers: { "Cache-Control": "private, no-store" } });
}
