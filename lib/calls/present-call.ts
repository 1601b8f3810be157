import type { CallResult } from "@/db/tenant/schema/calls";
import type { Actor, Tenant } from "@/lib/core/context";
import type { Formatter } from "@/lib/core/format";
import { nameIn } from "@/lib/core/names";
import { phoneText } from "@/lib/core/phone";
import { telephoneHref } from "@/lib/core/telephone-href";
import type { Translate } from "@/lib/i18n/translator";
import type { CallRow } from "./read-calls";

export type CallTools = {
  t: Translate;
  format: Formatter;
  tenant: Pick<Tenant, "slug" | "locale" | "country">;
  actor: Pick<Actor, "locale">;
};

export type PresentedCall = ReturnType<typeof presentCall>;

/** A call as lists show it, in the reader's language. */
export function presentCall(row: CallRow, tools: CallTools) {
  const { t, format, tenant, actor } = tools;
  const base = `/${tenant.slug}`;
  const link = (noun: string, id: string | null, name: string | null) =>
    id !== null && name !== null ? { name, href: `${base}/${noun}/${id}` } : null;
  const contact = link("contacts", row.contactId, row.contactName);
  const customer = link("customers", row.customerId, row.customerName);
  const number = row.number && phoneText(row.number, tenant.country);
  return {
    id: row.id,
    href: `${base}/calls/${row.id}`,
    when: format.dateTime(row.startedAt),
    direction: row.direction === "in" ? t("calls.in") : t("calls.out"),
    result: presentCallResult(row.result, t),
    outcome: row.outcome && nameIn(row.outcome, actor.locale, tenant.locale),
    length: presentLength(row.durationSeconds),
    customer,
    contact,
    crmCase: link("cases", row.caseId, row.caseTitle),
    employee: row.employeeName,
    number: row.number && number && { text: number, href: telephoneHref(row.numberE164 ?? row.number) },
    note: row.note,
    /** Whom it was with, by the best that is known. */
    who: contact?.name ?? customer?.name ?? number ?? t("calls.call"),
  };
}

export function presentCallResult(result: CallResult, t: Translate) {
  const known = {
    answered: { name: t("calls.answered"), color: "ok" },
    missed: { name: t("calls.missed"), color: "danger" },
    busy: { name: t("calls.busy"), color: 3 },
    failed: { name: t("calls.failed"), color: 7 },
    voicemail: { name: t("calls.voicemail"), color: 2 },
  } as const;
  return known[result];
}

/** How long it took, minutes and seconds; nothing of what never was a talk. */
export function presentLength(seconds: number | null): string | null {
  if (!seconds) return null;
  const rest = String(seconds % 60).padStart(2, "0");
  return `${Math.floor(seconds / 60)}:${rest}`;
}

export function callTableTexts(t: Translate) {
  return {
    caption: t("calls.title"),
    when: t("calls.started"),
    who: t("calls.who"),
    direction: t("calls.direction"),
    result: t("calls.result"),
    outcome: t("calls.outcome"),
    length: t("calls.duration"),
    number: t("calls.number"),
    employee: t("calls.employee"),
    note: t("calls.note"),
    more: t("layout.rowMore"),
  };
}
