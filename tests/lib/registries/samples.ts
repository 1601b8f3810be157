import { registryChanges } from "@/db/tenant/schema/registries";
import type { Ctx } from "@/lib/core/context";
import { registerCustomer } from "@/lib/registries/register-customer";
import { sealAnswer } from "@/lib/registries/registry-answer";
import { company, typedFrom } from "./companies";

/** A customer of Fjordkraft that was added from the registry. */
export async function addRegistered(ctx: Ctx, more: Parameters<typeof company>[0] = {}, typed = {}) {
  const answer = company(more);
  const input = { ...typedFrom(answer), registryAnswer: sealAnswer(ctx, answer), ...typed };
  return (await registerCustomer(ctx, input)).id;
}

/** An open word of the registry on a customer. */
export async function propose(ctx: Ctx, customerId: string, field: string, old: unknown, said: unknown) {
  const [row] = await ctx.tx
    .insert(registryChanges)
    .values({ customerId, source: "brreg", field, oldValue: old, newValue: said })
    .returning();
  return row?.id ?? "";
}
