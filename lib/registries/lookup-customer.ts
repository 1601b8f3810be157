import type { RegistryService } from "@/db/tenant/schema/registries";
import { countAttempt } from "@/lib/auth/attempt-limits";
import { connectRegistry } from "@/lib/connectors/registries/connect-registry";
import type {
  RegistryAccess,
  RegistryCompany,
  RegistryParent,
  RegistryRole,
} from "@/lib/connectors/registries/port";
import { type FailureReason, RegistryFailure } from "@/lib/connectors/registries/registry-failure";
import { DomainError } from "@/lib/core/errors";
import { can } from "@/lib/core/permissions";
import { type CustomerDetail, getCustomer } from "@/lib/customers/get-customer";
import type { Read } from "./lookup-companies";
import { registryAccess } from "./registry-access";

type Unanswered =
  | { state: "failed"; service: RegistryService; reason: FailureReason }
  | { state: "removed"; service: RegistryService }
  | { state: "none"; service: RegistryService }
  | { state: "by_number"; service: RegistryService }
  | { state: "off" }
  | { state: "too_many" }
  | { state: "no_number" };
type Company = { state: "company"; service: RegistryService; company: RegistryCompany };
type Parents = { state: "parents"; service: RegistryService; parents: RegistryParent[] };
type Roles = { state: "roles"; service: RegistryService; roles: RegistryRole[] };

/** What the registry says of a customer now; fresh, since somebody asks for it. */
export const lookupCustomer = (read: Read, id: string) =>
  ask<Company>(read, id, async (access, orgNumber) => {
    const answer = await connectRegistry(access, { fresh: true }).findByNumber(orgNumber);
    const { service } = access;
    if (answer.state === "found") return { state: "company", service, company: answer.companies[0] };
    return { state: answer.state === "removed" ? "removed" : "none", service };
  });

/** Who holds which office at a customer. `by_number`: its registry does not tell. */
export const lookupRoles = (read: Read, id: string) =>
  ask<Roles>(read, id, async (access, orgNumber) => {
    const registry = connectRegistry(access, { fresh: true });
    const { service } = access;
    if (!registry.roles) return { state: "by_number", service };
    return { state: "roles", service, roles: await registry.roles(orgNumber) };
  });

/** Who owns a customer directly, by its group's register. `by_number`: its registry does not tell. */
export const lookupParents = (read: Read, id: string) =>
  ask<Parents>(read, id, async (access, orgNumber) => {
    const registry = connectRegistry(access, { fresh: true });
    const { service } = access;
    if (!registry.parents) return { state: "by_number", service };
    return { state: "parents", service, parents: await registry.parents(orgNumber) };
  });

async function ask<Answer>(
  read: Read,
  id: string,
  put: (access: RegistryAccess, orgNumber: string) => Promise<Answer | Unanswered>,
): Promise<{ customer: CustomerDetail; answer: Answer | Unanswered }> {
  const { customer, access, userId } = await read(async (ctx) => {
    if (!can(ctx.actor.role, "customer:write")) throw new DomainError("forbidden", "forbidden");
    const found = await getCustomer(ctx, { id });
    return { customer: found, access: await registryAccess(ctx, found.country), userId: ctx.actor.userId };
  });
  if (!access) return { customer, answer: { state: "off" } };
  if (!customer.orgNumber) return { customer, answer: { state: "no_number" } };
  try {
    await countAttempt("registryLookup", userId);
    return { customer, answer: await put(access, customer.orgNumber) };
  } catch (error) {
    const { service } = access;
    if (error instanceof RegistryFailure)
      return { customer, answer: { state: "failed", service, reason: error.reason } };
    if (error instanceof DomainError && error.code === "too_many")
      return { customer, answer: { state: "too_many" } };
    throw error;
  }
}
