import { eq } from "drizzle-orm";
import { customers } from "@/db/tenant/schema/customers";
import type { RegistryCompany } from "@/lib/connectors/registries/port";
import { listCustomerContacts } from "@/lib/contacts/list-customer-contacts";
import { fullName } from "@/lib/contacts/rules";
import type { Ctx } from "@/lib/core/context";
import type { StoredCustomer } from "@/lib/customers/lock-customer";
import { chiefExecutive } from "./apply-change";
import type { RegistryPerson } from "./merge-roles";

const same = (a: string, b: string | null | undefined) => a.toLowerCase() === b?.toLowerCase();

/** Somebody else than the last one told of leads the company, and is no contact there yet. */
export async function findNewChief(ctx: Ctx, customer: StoredCustomer, chief: RegistryPerson) {
  const name = fullName(chief);
  const last = customer.registry?.chiefExecutive;
  if (same(name, last)) return null;
  const people = await listCustomerContacts(ctx, { customerId: customer.id, currentOnly: true });
  if (people.some((person) => same(fullName(person), name))) return null;
  return { field: chiefExecutive, old: last ?? null, new: chief };
}

/** So that each is told of once, whatever is decided. */
export async function rememberChief(
  ctx: Ctx,
  { id, registry }: StoredCustomer,
  { source, fetchedAt }: RegistryCompany,
  chief: RegistryPerson,
): Promise<void> {
  const name = fullName(chief);
  if (same(name, registry?.chiefExecutive)) return;
  await ctx.tx
    .update(customers)
    .set({ registry: { source, fetchedAt, fields: {}, ...registry, chiefExecutive: name } })
    .where(eq(customers.id, id));
}
