import type { EmployeeRow } from "@/lib/employees/list-employees";
import type { CaseDetail } from "./get-case";
import type { CaseStatus } from "./list-case-statuses";
import type { CaseTools } from "./present-case";

export type CaseFormTexts = ReturnType<typeof caseFormTexts>;
type Choice = { value: string; label: string };

export const usualCurrencies = ["SEK", "NOK", "DKK", "EUR", "ISK", "USD", "GBP"];

/** What the form of a case offers to choose from; a choice made before stays one, also when it has gone out of use. */
export function presentCaseForm(
  {
    statuses,
    employees,
    crmCase,
  }: { statuses: CaseStatus[]; employees: EmployeeRow[]; crmCase?: CaseDetail },
  { t, format, tenant }: CaseTools,
) {
  const open = statuses.filter(({ kind }) => kind === "open");
  const statusChoices: Choice[] = open.map(({ id, name, probabilityPercent }) => ({
    value: id,
    label: t("cases.statusOption", { name, percent: format.percent(probabilityPercent) }),
  }));
  if (crmCase && !open.some(({ id }) => id === crmCase.statusId)) {
    statusChoices.unshift({ value: crmCase.statusId, label: crmCase.statusName });
  }
  const currencies = new Set([tenant.currency, ...(crmCase ? [crmCase.currency] : []), ...usualCurrencies]);
  return {
    owners: employees
      .filter(({ id, active }) => active || id === crmCase?.ownerId)
      .map(({ id, name }) => ({ value: id, label: name })),
    statuses: crmCase && crmCase.statusKind !== "open" ? undefined : statusChoices,
    currencies: [...currencies].map((currency) => ({ value: currency, label: currency })),
    texts: caseFormTexts(t, crmCase !== undefined),
  };
}

function caseFormTexts(t: CaseTools["t"], isKnown: boolean) {
  return {
    title: t("cases.name"),
    customer: t("cases.customer"),
    findCustomer: t("cases.findCustomer"),
    picker: { none: t("cases.choose"), noHits: t("cases.noCustomers"), searching: t("cases.searching") },
    owner: t("cases.owner"),
    noOwner: t("cases.noOwner"),
    status: t("cases.status"),
    value: t("cases.value"),
    currency: t("cases.currency"),
    probability: t("cases.probability"),
    probabilityHint: t("cases.probabilityHint"),
    followUp: t("cases.followUp"),
    expectedClose: t("cases.expectedClose"),
    source: t("cases.source"),
    description: t("cases.description"),
    ownerOnly: t("cases.ownerOnly"),
    ownerOnlyHint: t("cases.ownerOnlyHint"),
    calendar: t("cases.calendar"),
    unknownDate: t("cases.unknownDate"),
    submit: isKnown ? t("cases.save") : t("cases.create"),
    cancel: t("cases.cancel"),
  };
}
