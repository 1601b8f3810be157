import type { RegistryCompany } from "@/lib/connectors/registries/port";
import type { Tenant } from "@/lib/core/context";
import type { Formatter } from "@/lib/core/format";
import type { CustomerDetail } from "@/lib/customers/get-customer";
import type { Translate } from "@/lib/i18n/translator";
import { differencesOf } from "./facts";
import type { lookupCustomer, lookupParents, lookupRoles } from "./lookup-customer";
import { factText, fieldLabel } from "./present-fact";
import { messageOf } from "./present-lookup";
import { sealAnswer } from "./registry-answer";
import { serviceName } from "./service-name";

type Tools = { t: Translate; format: Formatter; tenant: Pick<Tenant, "organisationId"> };
export type PresentedDifferences = ReturnType<typeof presentDifferences>;

/** Where a registry says otherwise of a customer, as finished texts. */
export function presentDifferences(customer: CustomerDetail, company: RegistryCompany, tools: Tools) {
  const { t, tenant } = tools;
  const registry = serviceName(company.source, t);
  const rows = differencesOf(customer, company).map((difference) => {
    const { field } = difference;
    const label = fieldLabel(field, t);
    return {
      field,
      label,
      ours: factText(field, difference.old, tools),
      theirs: factText(field, difference.new, tools),
      tickLabel: t("registries.takeField", { field: label.toLowerCase() }),
    };
  });
  return {
    intro:
      rows.length > 0
        ? t("registries.refreshIntro", { registry })
        : t("registries.refreshSame", { registry }),
    rows,
    answer: sealAnswer({ tenant }, company),
    texts: {
      caption: t("registries.refreshTitle"),
      field: t("registries.field"),
      ours: t("registries.ours"),
      theirs: t("registries.theirs"),
      take: t("registries.takeChosen"),
      back: t("registries.back"),
    },
  };
}

type Refused<Lookup extends (...given: never) => Promise<{ answer: { state: string } }>> = Exclude<
  Awaited<ReturnType<Lookup>>["answer"],
  { state: "company" | "roles" | "parents" }
>;

/** Why the registry says nothing of a customer. */
export function refusalText(
  answer: Refused<typeof lookupCustomer> | Refused<typeof lookupRoles> | Refused<typeof lookupParents>,
  t: Translate,
): string {
  if (answer.state === "no_number") return t("registries.refreshNoNumber");
  if (answer.state === "none") return t("registries.gone");
  if (answer.state === "by_number")
    return t("registries.rolesUntold", { registry: serviceName(answer.service, t) });
  return messageOf(answer, t) ?? "";
}
