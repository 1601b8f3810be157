import { sumAmounts } from "@/lib/core/money";
import type { CaseDetail } from "./get-case";
import type { CaseStatus } from "./list-case-statuses";
import { amountIn, type CaseTools, presentDate, presentStalling, presentStatus } from "./present-case";
import { presentStanding } from "./present-standing";
import { isClosed } from "./rules";
import type { CasePageState } from "./schema";

/** A case's own page, in the reader's language. */
export function presentCasePage(crmCase: CaseDetail, statuses: CaseStatus[], tools: CaseTools) {
  const { t, format, tenant } = tools;
  const isOpen = crmCase.statusKind === "open";
  const percent = format.percent(crmCase.probabilityPercent);
  const money = (value: string) => format.money(value, crmCase.currency);
  return {
    status: presentStatus(crmCase, tools),
    customer: crmCase.customerId &&
      crmCase.customerName && {
        name: crmCase.customerName,
        href: `/${tenant.slug}/customers/${crmCase.customerId}`,
      },
    ...presentStanding(crmCase, statuses, tools),
    facts: {
      pipeline: crmCase.pipelineName,
      stalledUntil: presentStalling(crmCase.stalledUntil, tools),
      stalledReason: crmCase.stalledReason,
      value: crmCase.value && money(crmCase.value),
      valueFrom: crmCase.valueFromLines ? t("cases.sumOfLines") : null,
      probability: percent,
      probabilityFrom: isClosed(crmCase.statusKind)
        ? null
        : crmCase.probabilityIsOwn
          ? t("cases.ownProbability")
          : t("cases.statusProbability"),
      weighted: crmCase.weightedValue && money(crmCase.weightedValue),
      formula: crmCase.value && t("cases.weightedFormula", { value: money(crmCase.value), percent }),
      followUp: presentDate(crmCase.followUpOn, isOpen, tools),
      expectedClose: presentDate(crmCase.expectedCloseOn, isOpen, tools),
      closeMoves:
        crmCase.expectedCloseMoves > 0
          ? t("pipelines.closeMoves", { count: crmCase.expectedCloseMoves })
          : null,
      opened: crmCase.openedOn && format.date(crmCase.openedOn),
      closed: crmCase.closedOn && format.date(crmCase.closedOn),
      reason: crmCase.reasonName,
      competitor: crmCase.competitor,
      owner: crmCase.ownerName,
      source: crmCase.source,
      tags: crmCase.tags,
    },
    lines: crmCase.lines.map((line) => ({
      key: line.id,
      name: line.name,
      quantity: format.number(line.quantity),
      unitPrice: amountIn(line.unitPrice, crmCase.currency, tools),
      discount: Number(line.discountPercent) === 0 ? "" : format.percent(Number(line.discountPercent)),
      amount: amountIn(line.amount, crmCase.currency, tools),
    })),
    linesSum: crmCase.lines.some(({ amount }) => amount !== null)
      ? money(sumAmounts(crmCase.lines.flatMap(({ amount }) => amount ?? [])))
      : null,
  };
}

export type PresentedCasePage = ReturnType<typeof presentCasePage>;

/** The case's tabs; one that holds nothing is left out, unless it is the one that is open. */
export function presentCaseTabs(
  crmCase: CaseDetail,
  tab: CasePageState["tab"],
  counts: { orders: number; notes: number; calls: number; tasks: number },
  { t, tenant, format }: CaseTools,
) {
  const href = `/${tenant.slug}/cases/${crmCase.id}`;
  const held = (key: CasePageState["tab"], label: string, number: number) =>
    number > 0 || tab === key
      ? [{ label, href: `${href}?tab=${key}`, current: tab === key, count: format.count(number) }]
      : [];
  return [
    { label: t("cases.overview"), href, current: tab === "overview" },
    ...held("customer", t("cases.sameCustomer"), crmCase.sameCustomerCount),
    ...held("tasks", t("tasks.title"), counts.tasks),
    {
      label: t("meetings.title"),
      href: `${href}?tab=meetings`,
      current: tab === "meetings",
    },
    ...held("notes", t("notes.title"), counts.notes),
    ...held("calls", t("calls.title"), counts.calls),
    ...held("orders", t("orders.title"), counts.orders),
    { label: t("timeline.title"), href: `${href}?tab=timeline`, current: tab === "timeline" },
    { label: t("cases.history"), href: `${href}?tab=history`, current: tab === "history" },
  ];
}

export function caseFactTexts({ t }: Pick<CaseTools, "t">) {
  return {
    title: t("cases.facts"),
    value: t("cases.value"),
    probability: t("cases.probability"),
    weighted: t("cases.weightedValue"),
    followUp: t("cases.followUp"),
    expectedClose: t("cases.expectedClose"),
    opened: t("cases.opened"),
    closed: t("cases.closed"),
    reason: t("cases.reason"),
    competitor: t("cases.competitor"),
    owner: t("cases.owner"),
    source: t("cases.source"),
    tags: t("cases.tags"),
    edit: (label: string) => t("cases.editFact", { label }),
    add: t("cases.addFact"),
    save: t("cases.save"),
    cancel: t("cases.cancel"),
    unfilled: t("cases.unfilled"),
    late: t("cases.late"),
    pipeline: t("pipelines.pipeline"),
    stalledUntil: t("pipelines.until"),
    stalledReason: t("pipelines.whyStalledShort"),
    due: t("pipelines.due"),
  };
}

export function caseLineTexts({ t }: Pick<CaseTools, "t">) {
  return {
    title: t("cases.lines"),
    product: t("cases.product"),
    quantity: t("cases.quantity"),
    unitPrice: t("cases.unitPrice"),
    discount: t("cases.discount"),
    amount: t("cases.amount"),
    sum: t("cases.sum"),
    none: t("cases.noLines"),
    valueFromLines: t("cases.valueFromLines"),
    valueFromLinesHint: t("cases.valueFromLinesHint"),
  };
}
