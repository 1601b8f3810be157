import type { Page } from "@/lib/core/paging";
import { rowsPerPage } from "@/lib/core/paging";
import { caseHref } from "./case-href";
import { caseParameters } from "./case-parameters";
import type { CaseRow } from "./list-cases";
import { type CaseTools, presentCase } from "./present-case";
import { presentCaseSorts } from "./present-case-sorts";
import type { CaseFilter } from "./schema";
import type { CaseSummary } from "./summarise-cases";

/** Rows, sums of all hits, pager and orders of the list, in the reader's language. */
export function presentCaseList(
  page: Page<CaseRow>,
  { totals }: CaseSummary,
  filter: CaseFilter,
  tools: CaseTools,
) {
  const { t, format, tenant } = tools;
  const base = `/${tenant.slug}/cases`;
  const count = totals.reduce((sum, total) => sum + total.count, 0);
  const from = (page.page - 1) * rowsPerPage + 1;
  const step = (label: string, cursor: string | null) => ({
    label,
    href: cursor ? caseHref(base, filter, { cursor }) : undefined,
  });
  const sort = presentCaseSorts(filter, tools);
  return {
    count,
    rows: page.rows.map((row) => presentCase(row, tools)),
    texts: caseTableTexts(tools),
    footer: {
      label: t("cases.sum"),
      count: t("cases.count", { count }),
      values: totals.map(({ value, currency }) => format.money(value, currency)),
      weighted: totals.map(({ weighted, currency }) => format.money(weighted, currency)),
    },
    pager: {
      label: t("cases.pages"),
      summary: t("cases.pageOf", {
        from: format.count(from),
        to: format.count(from + page.rows.length - 1),
        count: format.count(count),
      }),
      previous: step(t("cases.previous"), page.previous),
      next: step(t("cases.next"), page.next),
    },
    sort,
    sorts: Object.fromEntries(sort.options.map(({ sort: key, ...option }) => [key, option])),
  };
}

export function caseTableTexts({ t }: Pick<CaseTools, "t">) {
  return {
    caption: t("cases.title"),
    number: t("cases.number"),
    title: t("cases.case"),
    customer: t("cases.customer"),
    status: t("cases.status"),
    value: t("cases.value"),
    probability: t("cases.probability"),
    own: t("cases.own"),
    weighted: t("cases.weighted"),
    followUp: t("cases.followUp"),
    expectedClose: t("cases.expectedClose"),
    owner: t("cases.owner"),
    late: t("cases.late"),
    due: t("pipelines.due"),
  };
}

/** The parts of the filter bar that are no chips. */
export function presentCaseBar(filter: CaseFilter, customerName: string | undefined, tools: CaseTools) {
  const { t, format, tenant } = tools;
  const base = `/${tenant.slug}/cases`;
  const { closedFrom, closedTo, state } = filter;
  const without = (changes: Partial<CaseFilter>) => caseHref(base, filter, changes);
  return {
    action: base,
    keep: caseParameters(filter),
    query: filter.q,
    active: filter.customer
      ? [{ text: customerName ?? t("cases.oneCustomer"), href: without({ customer: undefined }) }]
      : [],
    interval:
      state === "open" && !closedFrom && !closedTo
        ? null
        : {
            from: closedFrom && format.date(closedFrom),
            to: closedTo && format.date(closedTo),
            clear: without({ closedFrom: undefined, closedTo: undefined, state }),
          },
    texts: {
      label: t("cases.filters"),
      search: t("cases.search"),
      remove: t("cases.remove"),
      closed: t("cases.closed"),
      from: t("cases.from"),
      to: t("cases.to"),
      apply: t("cases.apply"),
      clearClosed: t("cases.removeFilter", { name: t("cases.closed") }),
    },
  };
}
