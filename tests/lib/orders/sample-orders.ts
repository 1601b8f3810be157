import { caseLines, products } from "@/db/tenant/schema/cases";
import { closeCase } from "@/lib/cases/close-case";
import type { Ctx } from "@/lib/core/context";
import { createOrder } from "@/lib/orders/create-order";
import { getOrder } from "@/lib/orders/get-order";
import { updateOrder } from "@/lib/orders/update-order";
import { actingAs } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";
import { sampleCases } from "../cases/sample-cases";

type Values = Omit<Partial<Parameters<typeof createOrder>[1]>, "customerId"> & { customerId?: string };
type Lines = NonNullable<Parameters<typeof updateOrder>[1]["lines"]>;

/** A customer with won cases, and ways to make orders of them. */
export async function sampleOrders(ctx: Ctx) {
  const { customerId, addCustomer, addCase } = await sampleCases(ctx);
  const addOrder = (values: Values = {}) =>
    createOrder(ctx, { title: "Takbyte Storgatan 8", customerId, ...values });
  return {
    customerId,
    addCustomer,
    addCase,
    addOrder,
    addWonCase: async (
      values: Parameters<typeof addCase>[0] = {},
      lines: Omit<typeof caseLines.$inferInsert, "caseId">[] = [],
    ) => {
      const { id } = await addCase(values);
      if (lines.length > 0)
        await ctx.tx
          .insert(caseLines)
          .values(lines.map((line, position) => ({ ...line, position, caseId: id })));
      await closeCase(ctx, { caseId: id, outcome: "won" });
      return id;
    },
    addProduct: async (values: Partial<typeof products.$inferInsert> = {}) => {
      const [row] = await ctx.tx
        .insert(products)
        .values({ name: "Takpanna", ...values })
        .returning({ id: products.id });
      return row?.id ?? "";
    },
    /** An order with these lines. */
    addLines: async (lines: Lines, values: Values = {}) => {
      const { id } = await addOrder(values);
      const { version } = await getOrder(ctx, { orderId: id });
      await updateOrder(ctx, { orderId: id, version, lines });
      return id;
    },
    /** An order of Bertil's own customer, and one that came of his own case: nobody else sees either. */
    addHidden: async () => {
      const bertil = actingAs(ctx, "bertil");
      const own = { ownerId: idOf("employee", "nordbygg", "bertil") };
      const hiddenCustomer = await addCustomer({ name: "Hemlig Kund", visibility: "owner", ...own });
      const ofCustomer = await createOrder(bertil, { title: "Hemlig order", customerId: hiddenCustomer });
      return { bertil, hiddenCustomer, orderId: ofCustomer.id };
    },
  };
}
