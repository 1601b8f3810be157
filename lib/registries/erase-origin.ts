import { and, eq, sql } from "drizzle-orm";
import { customers } from "@/db/tenant/schema/customers";
import { registryChanges } from "@/db/tenant/schema/registries";
import type { Ctx } from "@/lib/core/context";
import { lockCustomer } from "@/lib/customers/lock-customer";

type Row = typeof customers.$inferInsert;
const erasable = [
  "street",
  "postcode",
  "city",
  "phone",
  "email",
  "website",
  "industry",
  "industryCode",
  "employeeCount",
  "foundedYear",
] as const;

/**
 * The registry has taken a company out for legal reasons, and copies must go too: what it filled is emptied, and what it
 * proposed forgotten. What we typed stays, and so do name and number: they are how we know our own customer.
 */
export async function eraseOrigin(ctx: Ctx, customerId: string): Promise<void> {
  const { registry, addresses } = await lockCustomer(ctx, customerId);
  if (!registry) return;
  const isTheirs = (field: string) => Object.hasOwn(registry.fields, field);
  const emptied: Partial<Row> = Object.fromEntries(erasable.filter(isTheirs).map((field) => [field, null]));
  if (isTheirs("phone")) emptied.phoneE164 = null;
  if (isTheirs("addresses.visiting")) {
    const { visiting: _visiting, ...others } = addresses;
    emptied.addresses = others;
  }
  await ctx.tx
    .update(customers)
    .set({ ...emptied, registry: { source: registry.source, fetchedAt: registry.fetchedAt, fields: {} } })
    .where(eq(customers.id, customerId));
  await ctx.tx
    .update(registryChanges)
    .set({ state: "refused", decidedAt: sql`now()`, oldValue: null, newValue: null })
    .where(and(eq(registryChanges.customerId, customerId), eq(registryChanges.state, "open")));
}
