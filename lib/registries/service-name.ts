import type { RegistryService } from "@/db/tenant/schema/registries";
import type { Translate } from "@/lib/i18n/translator";

/** What people call a registry. */
export function serviceName(service: RegistryService, t: Translate): string {
  const names = {
    brreg: t("registries.brreg"),
    cvr: t("registries.cvr"),
    virk: t("registries.virk"),
    bolagsverket: t("registries.bolagsverket"),
    prh: t("registries.prh"),
  };
  return names[service];
}
