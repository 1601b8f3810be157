import { eq } from "drizzle-orm";
import { registryServices } from "@/db/tenant/schema/registries";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { sealText } from "@/lib/core/seal-text";
import { isAllowedAddress, secretOwner } from "./registry-access";
import { ServiceInput } from "./schema";

/**
 * Keeps the organisation's own access to a registry.
 * @throws DomainError `invalid` on `baseUrl` for a host that the operator has not named
 */
export const updateRegistryService = command(
  { name: "update-registry-service", permission: "setting:write", input: ServiceInput },
  async (
    ctx,
    { service, enabled, baseUrl, userName, secret, forgetSecret },
  ): Promise<{ service: string }> => {
    if (baseUrl && !isAllowedAddress(service, baseUrl))
      throw new DomainError("invalid", "registry_host", { field: "baseUrl" });
    const sealedSecret = secret
      ? sealText(secret, "registry", secretOwner(ctx.tenant.organisationId, service))
      : null;
    const kept = secret || forgetSecret ? { sealedSecret } : {};
    const columns = { enabled, baseUrl: baseUrl?.replace(/\/+$/, "") ?? null, userName };
    const [own] = await ctx.tx
      .update(registryServices)
      .set({ ...columns, ...kept })
      .where(eq(registryServices.service, service))
      .returning({ id: registryServices.id });
    if (!own) await ctx.tx.insert(registryServices).values({ service, ...columns, sealedSecret });
    return { service };
  },
);
