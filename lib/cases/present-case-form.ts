import type { Actor, Tenant } from "@/lib/core/context";
import { caseBoxTitles } from "@/lib/custom/card-names";
import type { CardLayout } from "@/lib/custom/get-card-layout";
import { presentCardForm } from "@/lib/custom/present-card-form";
import type { EmployeeRow } from "@/lib/employees/list-employees";
import type { ProductRow } from "@/lib/products/list-products";
import { caseFormTexts } from "./case-form-texts";
import { caseRecord } from "./case-record";
import type { CaseDetail } from "./get-case";
import type { CaseStatus } from "./list-case-statuses";
import type { CaseTools } from "./present-case";
import { presentCaseLines } from "./present-case-lines";
import { isClosed } from "./rules";

export type CaseFormContent = ReturnType<typeof presentCaseForm>;
export type CaseFormTools = CaseTools & {
  actor: Pick<Actor, "locale" | "employeeId">;
  tenant: Pick<Tenant, "slug" | "currency" | "locale">;
};
type Choice = { value: string; label: string; hint?: string };
export type CaseFormPerson = { id: string | null; contact: Choice; role: string | null };
type Known = {
  statuses: CaseStatus[];
  employees: EmployeeRow[];
  products: ProductRow[];
  layout: CardLayout;
  /** The words in use, to choose from. */
  sources: string[];
  tags: string[];
  people: CaseFormPerson[];
};
/** What a new case begins with, where the form was opened from. */
export type NewCaseStart = { customer?: Choice | null; statusId?: string; title?: string };

export const usualCurrencies = ["SEK", "NOK", "DKK", "EUR", "ISK", "USD", "GBP"];

/**
 * The one form for new and edited cases: what stands in it, what can be chosen, its boxes and its texts. A choice made
 * before stays one, also when it has gone out of use.
 */
export function presentCaseForm(
  crmCase: CaseDetail | null,
  known: Known,
  tools: CaseFormTools,
  start: NewCaseStart = {},
) {
  const { t, format, tenant, actor, today } = tools;
  const standing = known.statuses.filter(({ kind }) => kind === "open" || kind === "stalled");
  const first = standing.find(({ kind }) => kind === "open");
  const asked = standing.find(({ id }) => id === start.statusId);
  const statusId = crmCase?.statusId ?? asked?.id ?? first?.id ?? "";
  const isDone = crmCase !== null && isClosed(crmCase.statusKind);
  const currencies = new Set([tenant.currency, ...(crmCase ? [crmCase.currency] : []), ...usualCurrencies]);
  return {
    id: crmCase?.id,
    version: crmCase ? String(crmCase.version) : undefined,
    values: valuesOf(crmCase, known.people, statusId, tools, start),
    choices: {
      owners: known.employees
        .filter(({ id, active }) => active || id === crmCase?.ownerId)
        .map(({ id, name }) => ({ value: id, label: name })),
      /** None for a closed case, whose status and probability stay. */
      statuses: isDone ? [] : statusChoices(crmCase, standing, format),
      currencies: [...currencies].map((currency) => ({ value: currency, label: currency })),
      sources: known.sources,
      tags: known.tags,
    },
    stalling: standing.filter(({ kind }) => kind === "stalled").map(({ id }) => id),
    figures: {
      locale: actor.locale,
      home: tenant.currency,
      percents: Object.fromEntries(
        known.statuses.map(({ id, probabilityPercent }) => [id, probabilityPercent]),
      ) as Record<string, number>,
      fixed: isDone ? String(crmCase.probabilityPercent) : null,
    },
    dates: {
      today,
      locale: actor.locale,
      calendarText: t("cases.calendar"),
      unknownText: t("cases.unknownDate"),
    },
    lines: presentCaseLines(crmCase, known.products, tools),
    ...presentCardForm(
      "case",
      known.layout,
      caseRecord({ statusId, custom: crmCase?.custom ?? {} }),
      { titles: caseBoxTitles(t) },
      tools,
    ),
    texts: caseFormTexts(t, crmCase !== null),
  };
}

function valuesOf(
  crmCase: CaseDetail | null,
  people: CaseFormPerson[],
  statusId: string,
  { tenant, actor }: CaseFormTools,
  start: NewCaseStart,
) {
  const { customerId, customerName } = crmCase ?? {};
  return {
    title: crmCase?.title ?? start.title ?? "",
    customer: crmCase
      ? customerId && customerName
        ? { value: customerId, label: customerName }
        : null
      : (start.customer ?? null),
    ownerId: crmCase ? (crmCase.ownerId ?? "") : actor.employeeId,
    statusId,
    stalledUntil: crmCase?.stalledUntil ?? "",
    stalledReason: crmCase?.stalledReason ?? "",
    value: crmCase?.value ?? null,
    valueFromLines: crmCase?.valueFromLines ?? false,
    currency: crmCase?.currency ?? tenant.currency,
    probabilityPercent: crmCase?.probabilityIsOwn ? crmCase.probabilityPercent : null,
    followUpOn: crmCase?.followUpOn ?? null,
    expectedCloseOn: crmCase?.expectedCloseOn ?? null,
    source: crmCase?.source ?? "",
    competitor: crmCase?.competitor ?? "",
    description: crmCase?.description ?? "",
    tags: crmCase?.tags.join(", ") ?? "",
    ownerOnly: crmCase?.visibility === "owner",
    people,
  };
}

/** The statuses under their pipelines, where there are several. */
function statusChoices(crmCase: CaseDetail | null, standing: CaseStatus[], { percent }: CaseTools["format"]) {
  const isOneOfSeveral = new Set(standing.map(({ pipelineId }) => pipelineId)).size > 1;
  const choices = standing.map(({ id, name, probabilityPercent, pipelineName }) => ({
    value: id,
    label: `${name} (${percent(probabilityPercent)})`,
    group: isOneOfSeveral ? (pipelineName ?? undefined) : undefined,
  }));
  const isOffered = crmCase === null || standing.some(({ id }) => id === crmCase.statusId);
  return isOffered
    ? choices
    : [{ value: crmCase.statusId, label: crmCase.statusName, group: undefined }, ...choices];
}
