import type { ListTools, ListWords } from "@/lib/views/list-tools";
import { presentList } from "@/lib/views/present-list";
import type { CaseStatus } from "./list-case-statuses";
import type { CaseList } from "./list-cases";
import type { CaseTools } from "./present-case";
import type { CaseFilter } from "./schema";

/** Rows, search, conditions, columns and pager of the list, in the reader's language. What is archived is one of the fixed filters. */
export function presentCaseList(
  list: CaseList,
  words: ListWords,
  { edit, mayEdit }: { edit: string | undefined; mayEdit: boolean },
  tools: CaseTools & ListTools,
) {
  const hrefOf = ({ id }: { id: string }) => `/${tools.tenant.slug}/cases/${id}`;
  const shown = { edit, mayEdit, search: tools.t("cases.search") };
  return { ...presentList(list, words, hrefOf, shown, tools), archived: null };
}

/** The sums of all hits, not of the page: a line for each currency, below its columns. */
export function presentCaseSums({ summary, count }: CaseList, { t, format }: CaseTools) {
  return {
    title: `${t("cases.sum")}: ${t("cases.count", { count })}`,
    value: summary.totals.map(({ value, currency }) => format.money(value, currency)),
    weightedLabel: t("cases.weighted"),
    weighted: summary.totals.map(({ weighted, currency }) => format.money(weighted, currency)),
  };
}

/** Where a new case is begun: with the customer and the open status that the list is about. */
export function newCaseHref(
  slug: string,
  { customer, status }: CaseFilter,
  statuses: CaseStatus[] = [],
): string {
  const [chosen] = status.length === 1 ? statuses.filter(({ id }) => id === status[0]) : [];
  const begun = new URLSearchParams({
    ...(customer && customer !== "none" && { customer }),
    ...(chosen?.kind === "open" && { status: chosen.id }),
  });
  return begun.size > 0 ? `/${slug}/cases/new?${begun}` : `/${slug}/cases/new`;
}

export function caseTableTexts({ t }: Pick<CaseTools, "t">) {
  return {
    caption: t("cases.title"),
    number: t("cases.number"),
    title: t("cases.case"),
    status: t("cases.status"),
    value: t("cases.value"),
    owner: t("cases.owner"),
  };
}
