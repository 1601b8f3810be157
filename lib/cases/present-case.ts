import type { StatusKind } from "@/db/tenant/schema/cases";
import type { Tenant } from "@/lib/core/context";
import type { Formatter } from "@/lib/core/format";
import type { Translate } from "@/lib/i18n/translator";
import type { CaseRow } from "./list-other-cases";
import { isClosed } from "./rules";

export type CaseTools = {
  t: Translate;
  format: Formatter;
  today: string;
  tenant: Pick<Tenant, "slug" | "currency">;
};

export type StatusColor = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | "ok" | "danger";
export type PresentedStatus = { name: string; color: StatusColor; closedText: string | undefined };
export type PresentedDate = { text: string; isLate: boolean } | null;

/** A case as lists show it, in the reader's language. */
export type PresentedCase = {
  href: string;
  number: string;
  title: string;
  customer: { name: string; href: string } | null;
  status: PresentedStatus;
  /** The day on which a stalled case is taken up again; late once it has come. */
  stalledUntil: PresentedDate;
  /** The day it was closed on; null while it is open. */
  closed: string | null;
  value: string;
  probability: string;
  probabilityIsOwn: boolean;
  weighted: string;
  followUp: PresentedDate;
  expectedClose: PresentedDate;
  owner: string | null;
};

export function presentCase(row: CaseRow, tools: CaseTools): PresentedCase {
  const { format, tenant } = tools;
  const base = `/${tenant.slug}`;
  const isOpen = row.statusKind === "open";
  return {
    href: `${base}/cases/${row.id}`,
    number: String(row.number),
    title: row.title,
    customer:
      row.customerId && row.customerName
        ? { name: row.customerName, href: `${base}/customers/${row.customerId}` }
        : null,
    status: presentStatus(row, tools),
    stalledUntil: presentStalling(row.stalledUntil, tools),
    closed: row.closedOn && format.date(row.closedOn),
    value: amountIn(row.value, row.currency, tools),
    probability: format.percent(row.probabilityPercent),
    probabilityIsOwn: row.probabilityIsOwn,
    weighted: amountIn(row.weightedValue, row.currency, tools),
    followUp: presentDate(row.followUpOn, isOpen, tools),
    expectedClose: presentDate(row.expectedCloseOn, isOpen, tools),
    owner: row.ownerName,
  };
}

/** A status with its colour, and the word for the lock of one that ends a case. */
export function presentStatus(
  { statusName, statusKind, colorSlot }: Pick<CaseRow, "statusName" | "statusKind" | "colorSlot">,
  { t }: Pick<CaseTools, "t">,
): PresentedStatus {
  return {
    name: statusName,
    color: statusColor(statusKind, colorSlot),
    closedText: isClosed(statusKind) ? t("cases.isClosed") : undefined,
  };
}

/** A status keeps its colour in badge, chart and board; Won and Lost have theirs everywhere. */
export function statusColor(kind: StatusKind, colorSlot: number): StatusColor {
  if (kind === "won") return "ok";
  if (kind === "lost") return "danger";
  return slots[colorSlot - 1] ?? 7;
}
const slots = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** The organisation's own currency goes without saying in a column of amounts. */
export function amountIn(value: string | null, currency: string, { format, tenant }: CaseTools): string {
  if (value === null) return "";
  return currency === tenant.currency ? format.amount(value) : format.money(value, currency);
}

/** A day that has passed is late only as long as the case is open. */
export function presentDate(
  date: string | null,
  isOpen: boolean,
  { format, today }: Pick<CaseTools, "format" | "today">,
): PresentedDate {
  return date ? { text: format.date(date), isLate: isOpen && date < today } : null;
}

/** Until when a case is on ice: its day has come on the day itself. */
export function presentStalling(
  until: string | null,
  { format, today }: Pick<CaseTools, "format" | "today">,
): PresentedDate {
  return until ? { text: format.date(until), isLate: until <= today } : null;
}
