import { z } from "zod";
import { type RegistryService, registryServiceNames, registryServices } from "@/db/tenant/schema/registries";
import { env } from "@/lib/core/env";
import { query } from "@/lib/core/query";
import { accessOf } from "./registry-access";

export type ServiceRow = {
  service: RegistryService;
  enabled: boolean;
  /** It can be asked: there is an address, and a key where it needs one. */
  isReady: boolean;
  baseUrl: string | null;
  userName: string | null;
  hasSecret: boolean;
  /** The operator has named an address for it, or hosts that an organisation may choose among. */
  mayNameAddress: boolean;
};

/** Each registry as the organisation has it; secrets never leave. */
export const listRegistryServices = query(
  { name: "list-registry-services", permission: "setting:write", input: z.object({}) },
  async (ctx): Promise<ServiceRow[]> => {
    const rows = await ctx.tx.select().from(registryServices);
    const { services, hosts } = env().registries;
    return registryServiceNames.map((service) => {
      const own = rows.find((row) => row.service === service);
      const access = accessOf(service, ctx.tenant.organisationId, own && { ...own, enabled: true });
      return {
        service,
        enabled: own?.enabled ?? true,
        isReady: access !== null,
        baseUrl: own?.baseUrl ?? null,
        userName: own?.userName ?? null,
        hasSecret: own?.sealedSecret != null,
        mayNameAddress: services[service].baseUrl !== null || hosts.length > 0,
      };
    });
  },
);
