import type { RegistryService } from "@/db/tenant/schema/registries";
import type { Translate } from "@/lib/i18n/translator";
import type { RuleRow } from "./list-registry-rules";
import type { ServiceRow } from "./list-registry-services";
import { fieldLabel } from "./present-fact";
import { serviceName } from "./service-name";
import { usualDecision } from "./usual-decision";

const withKey = new Set<RegistryService>(["cvr", "virk", "bolagsverket"]);

/** The registries as the settings show them. */
export function presentServices(rows: ServiceRow[], t: Translate) {
  return rows.map((row) => ({
    service: row.service,
    name: serviceName(row.service, t),
    state: stateOf(row, t),
    values: {
      enabled: row.enabled,
      baseUrl: row.baseUrl ?? "",
      userName: row.userName ?? "",
      hasSecret: row.hasSecret,
    },
    hasKey: withKey.has(row.service),
    mayNameAddress: row.mayNameAddress,
  }));
}

function stateOf({ enabled, isReady }: ServiceRow, t: Translate) {
  if (!enabled) return { text: t("registries.switchedOff"), tone: "neutral" as const };
  return isReady
    ? { text: t("registries.ready"), tone: "ok" as const }
    : { text: t("registries.notReady"), tone: "warn" as const };
}

/** What is done with each field, as the settings show it. A bankruptcy or a no to advertising waits for nobody. */
export function presentRules(rows: RuleRow[], t: Translate) {
  const decisions = [
    { value: "ask", label: t("registries.ruleAsk") },
    { value: "accept", label: t("registries.ruleAccept") },
    { value: "refuse", label: t("registries.ruleRefuse") },
  ];
  return {
    rules: rows.map(({ field, decision }) => ({
      name: `rules.${field}`,
      label: fieldLabel(field, t),
      decision,
      options: usualDecision(field) === "ask" ? decisions : decisions.slice(1),
    })),
    texts: { title: t("registries.rulesTitle"), intro: t("registries.rulesIntro"), save: t("common.save") },
  };
}
