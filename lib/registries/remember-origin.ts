import { eq } from "drizzle-orm";
import { customers } from "@/db/tenant/schema/customers";
import type { RegistryCompany } from "@/lib/connectors/registries/port";
import type { Ctx } from "@/lib/core/context";
import { originOf } from "./origin";

/** Notes on a customer which of its facts a registry said, with the registry's word on its state and on advertising. */
export async function rememberOrigin(ctx: Ctx, customerId: string, company: RegistryCompany): Promise<void> {
  const [customer] = await ctx.tx.select().from(customers).where(eq(customers.id, customerId));
  if (!customer) throw new Error("the customer is gone");
  const { status } = company;
  const isBlocked = company.marketingBlocked === true && customer.doNotMarketSource === null;
  await ctx.tx
    .update(customers)
    .set({
      registry: originOf(customer, company),
      registryStatus: status === "active" ? null : status === "deleted" ? "dissolved" : status,
      ...(isBlocked ? { doNotMarketSource: "registry" as const, doNotMarketSince: ctx.today } : {}),
    })
    .where(eq(customers.id, customerId));
}
