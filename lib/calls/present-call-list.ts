import { callResults } from "@/db/tenant/schema/calls";
import type { Actor } from "@/lib/core/context";
import type { Counted } from "@/lib/core/count-up-to";
import { nameIn } from "@/lib/core/names";
import { type Page, rowsPerPage } from "@/lib/core/paging";
import { phoneText } from "@/lib/core/phone";
import type { EmployeeRow } from "@/lib/employees/list-employees";
import { choiceChips } from "@/lib/views/choice-chips";
import { presentFile } from "@/lib/views/present-file";
import { callHref, callParameters } from "./call-href";
import type { CallOutcome } from "./list-call-outcomes";
import { type CallTools, callTableTexts, presentCall, presentCallResult } from "./present-call";
import type { CallRow } from "./read-calls";
import type { CallFilter } from "./schema";

type Tools = CallTools & { actor: Pick<Actor, "locale" | "employeeId"> };

/** Rows and pager of the list, in the reader's language. */
export function presentCallList(
  page: Page<CallRow>,
  { count, isMore }: Counted,
  filter: CallFilter,
  tools: CallTools,
) {
  const { t, format, tenant } = tools;
  const base = `/${tenant.slug}/calls`;
  const from = (page.page - 1) * rowsPerPage + 1;
  const all = isMore ? t("calls.moreThan", { count: format.count(count) }) : format.count(count);
  const step = (label: string, cursor: string | null) => ({
    label,
    href: cursor ? callHref(base, filter, { cursor }) : undefined,
  });
  return {
    count: all,
    rows: page.rows.map((row) => presentCall(row, tools)),
    texts: callTableTexts(t),
    pager: {
      label: t("calls.pages"),
      summary: t("calls.pageOf", {
        from: format.count(from),
        to: format.count(from + page.rows.length - 1),
        count: all,
      }),
      previous: step(t("calls.previous"), page.previous),
      next: step(t("calls.next"), page.next),
    },
  };
}

/** The way through the pages of a card's tab, which counts nothing. */
export function presentCallSteps(page: Page<CallRow>, href: string, { t, format }: CallTools) {
  const from = (page.page - 1) * rowsPerPage + 1;
  const step = (label: string, cursor: string | null) => ({
    label,
    href: cursor ? `${href}&cursor=${cursor}` : undefined,
  });
  return {
    label: t("calls.pages"),
    summary: `${format.count(from)}–${format.count(from + page.rows.length - 1)}`,
    previous: step(t("calls.previous"), page.previous),
    next: step(t("calls.next"), page.next),
  };
}

/** The bar above the list: each filter with the address of each choice. */
export function presentCallBar(
  filter: CallFilter,
  { employees, outcomes, first }: { employees: EmployeeRow[]; outcomes: CallOutcome[]; first?: CallRow },
  tools: Tools,
) {
  const { t, format, tenant, actor } = tools;
  const base = `/${tenant.slug}/calls`;
  const to = (changes: Partial<CallFilter>) => callHref(base, filter, changes);
  const chip = choiceChips({ filter, to, remove: (name) => t("calls.removeFilter", { name }) });
  const others = employees.filter(
    ({ id, active }) => id !== actor.employeeId && (active || id === filter.employee),
  );
  const offered = outcomes.filter(({ id, archivedAt }) => archivedAt === null || id === filter.outcome);
  return {
    action: base,
    keep: callParameters(filter),
    file: presentFile(callHref(`${base}/export`, filter), t),
    chips: [
      chip(
        "result",
        t("calls.result"),
        callResults.map((result) => [result, presentCallResult(result, t).name]),
      ),
      chip("direction", t("calls.direction"), [
        ["in", t("calls.in")],
        ["out", t("calls.out")],
      ]),
      chip(
        "outcome",
        t("calls.outcome"),
        offered.map(({ id, names }) => [id, nameIn(names, actor.locale, tenant.locale)]),
      ),
      chip("employee", t("calls.employee"), [
        [actor.employeeId, t("calls.mine")],
        ...others.map(({ id, name }): [string, string] => [id, name]),
        ["none", t("calls.nobody")],
      ]),
      chip("archived", t("calls.archivedFilter"), [["1", t("common.yes")]]),
    ],
    active: activeFilters(filter, first, to, tools),
    interval: {
      label: t("calls.period"),
      value: [filter.from, filter.to].some(Boolean)
        ? [filter.from, filter.to].map((day) => (day ? format.date(day) : "")).join("–")
        : undefined,
      clear: {
        label: t("calls.removeFilter", { name: t("calls.period") }),
        href: to({ from: undefined, to: undefined }),
      },
    },
    texts: {
      label: t("calls.filters"),
      remove: t("calls.remove"),
      from: t("calls.from"),
      to: t("calls.to"),
      apply: t("calls.apply"),
    },
  };
}

/** Filters that came from elsewhere, a card or a number. */
function activeFilters(
  filter: CallFilter,
  first: CallRow | undefined,
  to: (changes: Partial<CallFilter>) => string,
  { t, tenant }: Pick<CallTools, "t" | "tenant">,
) {
  const { customer, contact, number, unlinked } = filter;
  return [
    ...(customer
      ? [{ text: first?.customerName ?? t("calls.oneCustomer"), href: to({ customer: undefined }) }]
      : []),
    ...(contact
      ? [{ text: first?.contactName ?? t("calls.oneContact"), href: to({ contact: undefined }) }]
      : []),
    ...(filter.case ? [{ text: first?.caseTitle ?? t("calls.oneCase"), href: to({ case: undefined }) }] : []),
    ...(number
      ? [
          {
            text: t("calls.oneNumber", { number: phoneText(number, tenant.country) }),
            href: to({ number: undefined }),
          },
        ]
      : []),
    ...(unlinked ? [{ text: t("calls.unknown"), href: to({ unlinked: undefined }) }] : []),
  ];
}
