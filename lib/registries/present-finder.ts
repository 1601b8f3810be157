import type { Translate } from "@/lib/i18n/translator";

/** The texts of the field where a new customer begins; the browser puts the count and the registry in. */
export function presentFinder(t: Translate) {
  const filled = (count: number) => t("registries.added", { count, registry: "{registry}" });
  return {
    title: t("registries.findTitle"),
    label: t("registries.findLabel"),
    hint: t("registries.findHint"),
    find: t("registries.find"),
    searching: t("registries.searching"),
    own: t("registries.ownTitle"),
    registry: t("registries.registryTitle"),
    show: t("registries.show"),
    add: t("registries.add"),
    filled: { none: filled(0), one: filled(1), other: filled(7).replace("7", "{count}") },
  };
}
