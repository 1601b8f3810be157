import type { RegistryCompany } from "@/lib/connectors/registries/port";
import type { Tenant } from "@/lib/core/context";
import { checkOrganisationNumber } from "@/lib/customers/organisation-number";
import type { Translate } from "@/lib/i18n/translator";
import { fillOf } from "./fill-of";
import type { OwnRecords } from "./find-own-records";
import type { CompanyLookup } from "./lookup-companies";
import { sealAnswer } from "./registry-answer";
import { serviceName } from "./service-name";

type Tools = { t: Translate; tenant: Pick<Tenant, "slug" | "organisationId"> };
export type PresentedHit = {
  key: string;
  name: string;
  detail: string;
  /** Bankrupt and the like, or that it wants no advertising. */
  marks: { text: string; tone: "danger" | "warn" }[];
  fill: Record<string, string>;
  /** The registry's answer, sealed: what the form sends along. */
  answer: string;
  registry: string;
  addLabel: string;
  /** The same page with the form filled in, for browsers without scripts. */
  addHref: string;
};
export type PresentedLookup = { message: string | null; hits: PresentedHit[] };
export type PresentedOwn = {
  message: string | null;
  records: { id: string; name: string; detail: string; href: string; label: string }[];
};

/** What a registry answered, as finished texts. */
export function presentLookup(lookup: CompanyLookup, q: string, tools: Tools): PresentedLookup {
  if (lookup.state !== "found") return { message: messageOf(lookup, tools.t), hits: [] };
  return { message: null, hits: lookup.companies.map((company) => presentHit(company, q, tools)) };
}

function presentHit(company: RegistryCompany, q: string, { t, tenant }: Tools): PresentedHit {
  const { value } = checkOrganisationNumber(company.orgNumber, company.country);
  const place = company.visiting?.city ?? company.postal?.city;
  const staff = company.employees ? t("registries.employeesCount", { text: company.employees.text }) : null;
  const { name } = company;
  const status = statusText(company.status, t);
  const query = new URLSearchParams({ q, add: company.orgNumber, country: company.country });
  return {
    key: `${company.orgNumber} ${name}`,
    name,
    detail: [value, company.legalForm?.text, place, company.industry?.text, staff]
      .filter(Boolean)
      .join(" · "),
    marks: [
      ...(status ? [{ text: status, tone: "danger" as const }] : []),
      ...(company.marketingBlocked ? [{ text: t("registries.noMarketing"), tone: "warn" as const }] : []),
    ],
    fill: fillOf(company),
    answer: sealAnswer({ tenant }, company),
    registry: serviceName(company.source, t),
    addLabel: t("registries.addNamed", { name }),
    addHref: `/${tenant.slug}/customers/new?${query}`,
  };
}

/** What a company's state is called; null for one that goes on as it should. */
export function statusText(status: string | null, t: Translate): string | null {
  if (status === "bankrupt") return t("registries.bankrupt");
  if (status === "dissolving") return t("registries.dissolving");
  return status === "dissolved" || status === "deleted" ? t("registries.dissolved") : null;
}

/** Why there is nothing to show; null while there is too little to look for. */
export function messageOf(lookup: Exclude<CompanyLookup, { state: "found" }>, t: Translate): string | null {
  if (lookup.state === "too_short") return null;
  if (lookup.state === "off") return t("registries.off");
  if (lookup.state === "too_many") return t("registries.tooMany");
  const registry = serviceName(lookup.service, t);
  if (lookup.state === "none") return t("registries.none", { registry });
  if (lookup.state === "by_number") return t("registries.byNumber", { registry });
  if (lookup.state === "removed") return t("registries.removed", { registry });
  if (lookup.reason === "refused") return t("registries.refused", { registry });
  return lookup.reason === "quota" ? t("registries.quota", { registry }) : t("registries.late", { registry });
}

/** The organisation's own customers for what was typed, as finished texts. */
export function presentOwn({ records, isHidden, number }: OwnRecords, { t, tenant }: Tools): PresentedOwn {
  const remarks = [
    isHidden ? t("registries.hiddenRecord") : null,
    number && !number.isValid ? t("registries.numberWrong", { number: number.value }) : null,
    records.length === 0 && !isHidden ? t("registries.noOwn") : null,
  ];
  return {
    message: remarks.filter((text) => text !== null).join(" ") || null,
    records: records.map(({ id, name, detail, isArchived }) => ({
      id,
      name,
      detail: isArchived ? [detail, t("registries.archivedMark")].filter(Boolean).join(" · ") : detail,
      href: `/${tenant.slug}/customers/${id}`,
      label: t("registries.showNamed", { name }),
    })),
  };
}
