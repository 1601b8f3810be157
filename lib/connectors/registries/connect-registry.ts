import type { RegistryService } from "@/db/tenant/schema/registries";
import { bolagsverketRegistry } from "./bolagsverket/bolagsverket-registry";
import { brregRegistry } from "./brreg/brreg-registry";
import { cvrRegistry } from "./cvr/cvr-registry";
import type { RegistryAccess, RegistryPort } from "./port";
import { prhRegistry } from "./prh/prh-registry";
import { virkRegistry } from "./virk/virk-registry";

const connectors: Record<RegistryService, (access: RegistryAccess) => RegistryPort> = {
  brreg: brregRegistry,
  cvr: cvrRegistry,
  virk: virkRegistry,
  bolagsverket: bolagsverketRegistry,
  prh: prhRegistry,
};

const keptMs = 60_000;
const keptAtMost = 500;
const kept = new Map<string, { answer: unknown; until: number }>();

/**
 * A registry behind the one port. Unless it must be `fresh`, what was found is kept for a minute in the process;
 * failures and misses never are.
 */
export function connectRegistry(access: RegistryAccess, { fresh = false } = {}): RegistryPort {
  const port = connectors[access.service](access);
  if (fresh) return port;
  const { findByName } = port;
  const whose = JSON.stringify([access.service, access.baseUrl, access.userName]);
  return {
    ...port,
    findByNumber: (orgNumber) =>
      remember(
        `${whose} ${orgNumber}`,
        () => port.findByNumber(orgNumber),
        ({ state }) => state === "found",
      ),
    ...(findByName && {
      findByName: (name: string) =>
        remember(
          `${whose} name ${name}`,
          () => findByName(name),
          (hits) => hits.length > 0,
        ),
    }),
  };
}

async function remember<T>(key: string, look: () => Promise<T>, isWorth: (answer: T) => boolean): Promise<T> {
  const known = kept.get(key);
  if (known && known.until > Date.now()) return known.answer as T;
  const answer = await look();
  if (isWorth(answer)) {
    if (kept.size >= keptAtMost) kept.clear();
    kept.set(key, { answer, until: Date.now() + keptMs });
  }
  return answer;
}
