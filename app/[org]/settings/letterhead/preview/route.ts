import { renderConfirmation } from "@/components/orders/confirmation/render-confirmation";
import { getLetterhead } from "@/lib/letterheads/get-letterhead";
import { getLetterheadLogo } from "@/lib/letterheads/get-letterhead-logo";
import { presentConfirmation } from "@/lib/orders/present-confirmation";
import { sampleConfirmation } from "@/lib/orders/sample-confirmation";
import { inTenant, pageTools } from "@/lib/request/page";
import { pdfResponse } from "@/lib/request/pdf-response";

type Context = { params: Promise<{ org: string }> };

/** A made-up order confirmation under the organisation's letterhead. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { org } = await params;
  const { tenant, today } = await pageTools(org);
  const head = await inTenant(org, async (ctx) => ({
    letterhead: await getLetterhead(ctx, {}),
    logo: await getLetterheadLogo(ctx, {}),
  }));
  const shown = presentConfirmation({ order: sampleConfirmation(tenant, today), ...head }, tenant);
  return pdfResponse(shown.fileName, await renderConfirmation(shown));
}
