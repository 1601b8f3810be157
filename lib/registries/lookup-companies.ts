import type { RegistryService } from "@/db/tenant/schema/registries";
import { countAttempt } from "@/lib/auth/attempt-limits";
import { connectRegistry } from "@/lib/connectors/registries/connect-registry";
import type { RegistryCompany } from "@/lib/connectors/registries/port";
import { type FailureReason, RegistryFailure } from "@/lib/connectors/registries/registry-failure";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { can } from "@/lib/core/permissions";
import { askedFor } from "./asked-for";
import { registryAccess } from "./registry-access";

/** Runs a read in a transaction of its own: none is open while a registry is asked. */
export type Read = <T>(run: (ctx: Ctx) => Promise<T>) => Promise<T>;

/** `off` no registry of that country is configured; `by_number` it can't be searched by name. */
export type CompanyLookup =
  | { state: "found"; service: RegistryService; companies: RegistryCompany[] }
  | { state: "none"; service: RegistryService }
  | { state: "by_number"; service: RegistryService }
  | { state: "removed"; service: RegistryService }
  | { state: "failed"; service: RegistryService; reason: FailureReason }
  | { state: "off" }
  | { state: "too_many" }
  | { state: "too_short" };

const shortestName = 2;

/** Companies for a number or a name from the registry of the country it points to. A registry that is down is an answer too. */
export async function lookupCompanies(read: Read, typed: string, country?: string): Promise<CompanyLookup> {
  const prepared = await read(async (ctx) => {
    if (!can(ctx.actor.role, "customer:write")) throw new DomainError("forbidden", "forbidden");
    const asked = askedFor(typed.slice(0, 200), country ?? ctx.tenant.country);
    return { asked, userId: ctx.actor.userId, access: await registryAccess(ctx, asked.country) };
  });
  const { asked, userId, access } = prepared;
  if (!asked.number && (asked.name ?? "").length < shortestName) return { state: "too_short" };
  if (!access) return { state: "off" };
  try {
    await countAttempt("registryLookup", userId);
  } catch (error) {
    if (error instanceof DomainError && error.code === "too_many") return { state: "too_many" };
    throw error;
  }
  const { service } = access;
  const registry = connectRegistry(access);
  try {
    if (asked.number) {
      const answer = await registry.findByNumber(asked.number);
      if (answer.state === "found") return { state: "found", service, companies: answer.companies };
      return { state: answer.state === "removed" ? "removed" : "none", service };
    }
    if (!registry.findByName) return { state: "by_number", service };
    const companies = await registry.findByName(asked.name ?? "");
    return companies.length > 0 ? { state: "found", service, companies } : { state: "none", service };
  } catch (error) {
    if (error instanceof RegistryFailure) return { state: "failed", service, reason: error.reason };
    throw error;
  }
}
