import { query } from "@/lib/core/query";
import { getLetterhead } from "@/lib/letterheads/get-letterhead";
import { getLetterheadLogo } from "@/lib/letterheads/get-letterhead-logo";
import { getOrder } from "./get-order";
import { OrderId } from "./schema";

/** All that an order confirmation says: the order, and the organisation's letterhead. @throws DomainError `not_found` */
export const getOrderConfirmation = query(
  { name: "get-order-confirmation", permission: "order:read", input: OrderId },
  async (ctx, { orderId }) => ({
    order: await getOrder(ctx, { orderId }),
    letterhead: await getLetterhead(ctx, {}),
    logo: await getLetterheadLogo(ctx, {}),
  }),
);
