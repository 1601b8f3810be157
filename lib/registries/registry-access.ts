import type { RegistryService } from "@/db/tenant/schema/registries";
import { registryServices } from "@/db/tenant/schema/registries";
import type { RegistryAccess } from "@/lib/connectors/registries/port";
import type { Ctx } from "@/lib/core/context";
import { env } from "@/lib/core/env";
import { openText } from "@/lib/core/seal-text";

/** Which registries know a country's companies, the best first. */
const servicesOf = new Map<string, RegistryService[]>([
  ["NO", ["brreg"]],
  ["DK", ["virk", "cvr"]],
  ["SE", ["bolagsverket"]],
  ["FI", ["prh"]],
]);
const needsKey = new Set<RegistryService>(["virk", "bolagsverket"]);

type OwnAccess = typeof registryServices.$inferSelect;

/** The registry that is asked about a country's companies; null when none is configured or it is switched off. */
export async function registryAccess(ctx: Ctx, country: string): Promise<RegistryAccess | null> {
  const services = servicesOf.get(country) ?? [];
  if (services.length === 0) return null;
  const own = await ctx.tx.select().from(registryServices);
  for (const service of services) {
    const access = accessOf(
      service,
      ctx.tenant.organisationId,
      own.find((row) => row.service === service),
    );
    if (access) return access;
  }
  return null;
}

/**
 * The operator's access, with the organisation's own in its place where it has one. The operator's key goes to the
 * operator's address alone.
 */
export function accessOf(
  service: RegistryService,
  organisationId: string,
  own?: OwnAccess,
): RegistryAccess | null {
  if (own?.enabled === false) return null;
  const operator = env().registries.services[service];
  const ownUrl = own?.baseUrl && isAllowedAddress(service, own.baseUrl) ? own.baseUrl : null;
  const baseUrl = ownUrl ?? operator.baseUrl;
  if (!baseUrl) return null;
  const ownSecret = own?.sealedSecret
    ? openText(own.sealedSecret, "registry", secretOwner(organisationId, service))
    : null;
  const isOperators = !ownUrl || originOf(ownUrl) === originOf(operator.baseUrl);
  const userName = own?.userName ?? (isOperators ? operator.userName : null);
  const secret = ownSecret ?? (isOperators && !own?.userName ? operator.secret : null);
  if (needsKey.has(service) && !(userName && secret)) return null;
  return { service, baseUrl, userName, secret, tokenUrl: operator.tokenUrl };
}

/** What an organisation's secret is bound to: it opens in no other row. */
export const secretOwner = (organisationId: string, service: RegistryService) =>
  `${organisationId} ${service}`;

/** An organisation may only lead us to hosts that the operator has named: others could be ours, behind the wall. */
export function isAllowedAddress(service: RegistryService, address: string): boolean {
  const { services, hosts } = env().registries;
  if (!URL.canParse(address)) return false;
  const { protocol, host, origin, username } = new URL(address);
  if (!/^https?:$/.test(protocol) || username) return false;
  return origin === originOf(services[service].baseUrl) || hosts.includes(host);
}

const originOf = (address: string | null) => (address ? new URL(address).origin : null);
