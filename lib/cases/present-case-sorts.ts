import { caseHref } from "./case-href";
import type { CaseTools } from "./present-case";
import { type CaseFilter, caseSorts, usualDirection } from "./schema";

/** The same orders as the table's head, for where there is none. */
export function presentCaseSorts(filter: CaseFilter, { t, tenant }: CaseTools) {
  const labels = {
    number: t("cases.number"),
    title: t("cases.case"),
    customer: t("cases.customer"),
    status: t("cases.status"),
    value: t("cases.value"),
    weighted: t("cases.weighted"),
    followUp: t("cases.followUp"),
    expectedClose: t("cases.expectedClose"),
    owner: t("cases.owner"),
    updated: t("cases.updated"),
    closed: t("cases.closed"),
  };
  const options = caseSorts.map((sort) => ({
    sort,
    label: labels[sort],
    current: filter.sort === sort,
    direction: filter.sort === sort ? filter.dir : undefined,
    href: caseHref(`/${tenant.slug}/cases`, filter, {
      sort,
      dir: filter.sort !== sort ? usualDirection(sort) : filter.dir === "asc" ? "desc" : "asc",
    }),
  }));
  return { label: t("cases.sortBy", { name: labels[filter.sort] }), options };
}
