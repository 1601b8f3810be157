import { eq } from "drizzle-orm";
import { customers, type RegistryOrigin } from "@/db/tenant/schema/customers";
import type { RegistryAddress } from "@/lib/connectors/registries/port";
import type { Ctx } from "@/lib/core/context";
import { lockCustomer } from "@/lib/customers/lock-customer";
import { updateCustomer } from "@/lib/customers/update-customer";
import type { Fact, Facts, RegistryField } from "./facts";
import { fieldsOfFact } from "./origin";

type Source = Pick<RegistryOrigin, "source" | "fetchedAt"> & Partial<RegistryOrigin>;
type Sent = Omit<Parameters<typeof updateCustomer>[1], "id" | "version">;

/**
 * Writes a registry's words into a customer through the customer's own verb, which checks them as if they were typed, and
 * notes where they came from.
 */
export async function writeFacts(ctx: Ctx, id: string, facts: Facts, from: Source): Promise<void> {
  const { version } = await lockCustomer(ctx, id);
  const sent = inputOf(facts);
  if (Object.keys(sent).length > 0) await updateCustomer(ctx, { ...sent, id, version });
  const { registry, doNotMarketSource, doNotMarketSince, registryStatus } = await lockCustomer(ctx, id);
  const date = from.fetchedAt.slice(0, 10);
  const names = (Object.keys(facts) as RegistryField[]).flatMap((field) => fieldsOfFact[field]);
  const columns: Partial<typeof customers.$inferInsert> = {
    registry: {
      ...registry,
      ...from,
      fields: { ...registry?.fields, ...Object.fromEntries(names.map((name) => [name, date])) },
    },
  };
  if (facts.registryStatus !== undefined) columns.registryStatus = statusOf(facts.registryStatus);
  else columns.registryStatus = registryStatus;
  if (facts.doNotMarket !== undefined && doNotMarketSource !== "own") {
    columns.doNotMarketSource = facts.doNotMarket ? "registry" : null;
    columns.doNotMarketSince = facts.doNotMarket ? (doNotMarketSince ?? ctx.today) : null;
  }
  await ctx.tx.update(customers).set(columns).where(eq(customers.id, id));
}

function statusOf(fact: Fact) {
  return fact === "bankrupt" || fact === "dissolving" || fact === "dissolved" ? fact : null;
}

/** The facts as the form of a customer sends them. */
function inputOf(facts: Facts): Sent {
  const { postal, visiting, industry, employees, founded } = facts as {
    postal?: RegistryAddress;
    visiting?: RegistryAddress;
    industry?: { code: string | null; text: string | null };
    employees?: { count: number | null };
    founded?: number;
  };
  const lines = ["name", "phone", "email", "website"] as const;
  return {
    ...Object.fromEntries(
      lines.flatMap((field) => (facts[field] === undefined ? [] : [[field, facts[field]]])),
    ),
    ...(postal && { street: postal.street, postcode: postal.postcode, city: postal.city }),
    ...(visiting && { addresses: { visiting } }),
    ...(industry && { industryCode: industry.code, industry: industry.text }),
    ...(employees && { employeeCount: employees.count }),
    ...(founded && { foundedYear: founded }),
  };
}
