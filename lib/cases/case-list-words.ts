import type { CategoryRow } from "@/lib/categories/list-categories";
import { customListWords } from "@/lib/custom/custom-list-words";
import type { CustomTools } from "@/lib/custom/present-custom";
import type { EmployeeRow } from "@/lib/employees/list-employees";
import type { ListTools, ListWords } from "@/lib/views/list-tools";
import type { Choice } from "@/lib/views/presented";
import type { CaseReason } from "./list-case-reasons";
import type { CaseStatus } from "./list-case-statuses";
import type { CaseList } from "./list-cases";
import { statusColor } from "./present-case";
import { usualCurrencies } from "./present-case-form";

export type CaseKnown = {
  statuses: CaseStatus[];
  reasons: CaseReason[];
  employees: EmployeeRow[];
  categories: CategoryRow[];
};
type Named = Pick<CaseList, "resolved" | "views" | "fields" | "links" | "own">;

/** The list of cases in the reader's language: its fields' names, and what can be chosen in them. */
export function caseListWords(list: Named, known: CaseKnown, tools: ListTools & CustomTools): ListWords {
  const { t, tenant } = tools;
  const own = customListWords(list.own, tools);
  const pipelines = new Map(
    known.statuses.flatMap(({ pipelineId, pipelineName }) =>
      pipelineId && pipelineName ? [[pipelineId, pipelineName]] : [],
    ),
  );
  return {
    fields: list.fields,
    names: { ...caseFieldNames(t), ...own.names },
    ownText: own.textOf,
    lateTexts: { status: t("pipelines.due"), stalledUntil: t("pipelines.due") },
    choices: {
      ...own.choices,
      ...list.links,
      status: known.statuses.map(
        ({ id, kind, name, label, colorSlot }): Choice => ({
          value: id,
          label,
          short: name,
          color: statusColor(kind, colorSlot),
        }),
      ),
      pipeline: [...pipelines].map(([value, label]) => ({ value, label })),
      reason: known.reasons.map(({ id, name }) => ({ value: id, label: name })),
      owner: [
        { value: "me", label: t("views.me") },
        ...known.employees.map(({ id, name, active }) => ({ value: id, label: name, isRetired: !active })),
      ],
      category: known.categories.map(({ id, name, colorSlot }) => ({
        value: id,
        label: name,
        color: colorSlot,
      })),
      currency: usualCurrencies.map((code) => ({ value: code, label: code })),
      visibility: [
        { value: "everyone", label: t("cases.everyone") },
        { value: "owner", label: t("cases.ownerOnlyNow") },
      ],
    },
    place: {
      path: `/${tenant.slug}/cases`,
      state: list.resolved.state,
      base: list.resolved.base,
      hasDefault: list.views.some(({ isDefault }) => isDefault),
    },
  };
}

function caseFieldNames(t: ListTools["t"]): Record<string, string> {
  return {
    title: t("cases.case"),
    number: t("cases.number"),
    customer: t("cases.customer"),
    status: t("cases.status"),
    pipeline: t("pipelines.pipeline"),
    owner: t("cases.owner"),
    tag: t("cases.tags"),
    source: t("cases.source"),
    reason: t("cases.reason"),
    competitor: t("cases.competitor"),
    stalledReason: t("pipelines.whyStalledShort"),
    visibility: t("cases.visibility"),
    category: t("cases.category"),
    product: t("cases.products"),
    value: t("cases.value"),
    currency: t("cases.currency"),
    probability: t("cases.probability"),
    weighted: t("cases.weighted"),
    moves: t("cases.moves"),
    followUp: t("cases.followUp"),
    expectedClose: t("cases.expectedClose"),
    opened: t("cases.opened"),
    closed: t("cases.closed"),
    stalledUntil: t("pipelines.until"),
    created: t("cases.createdAt"),
    updated: t("cases.updated"),
    lastActivity: t("timeline.lastActivity"),
    nextActivity: t("timeline.nextActivity"),
  };
}
