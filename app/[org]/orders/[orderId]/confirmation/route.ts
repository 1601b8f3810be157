import { renderConfirmation } from "@/components/orders/confirmation/render-confirmation";
import { getOrderConfirmation } from "@/lib/orders/get-order-confirmation";
import { presentConfirmation } from "@/lib/orders/present-confirmation";
import { inTenant, pageTools } from "@/lib/request/page";
import { pdfResponse } from "@/lib/request/pdf-response";

type Context = { params: Promise<{ org: string; orderId: string }> };

/** The order confirmation, in the customer's language. It is made once the order has been read: nothing is held open. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { org, orderId } = await params;
  const { tenant } = await pageTools(org);
  const shown = presentConfirmation(
    await inTenant(org, (ctx) => getOrderConfirmation(ctx, { orderId })),
    tenant,
  );
  return pdfResponse(shown.fileName, await renderConfirmation(shown));
}
