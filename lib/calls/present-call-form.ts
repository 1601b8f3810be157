import { callResults } from "@/db/tenant/schema/calls";
import type { Actor, Tenant } from "@/lib/core/context";
import { nameIn } from "@/lib/core/names";
import type { EmployeeRow } from "@/lib/employees/list-employees";
import { localOf } from "@/lib/meetings/clock";
import type { CallDetail } from "./get-call";
import type { CallOutcome } from "./list-call-outcomes";
import { type CallTools, type PresentedCall, presentCallResult, presentLength } from "./present-call";

type Tools = Omit<CallTools, "tenant" | "actor"> & {
  tenant: Pick<Tenant, "slug" | "locale" | "country" | "timeZone">;
  actor: Pick<Actor, "locale" | "employeeId">;
};
type Choices = { employees: EmployeeRow[]; outcomes: CallOutcome[] };
export type CallFormContent = ReturnType<typeof presentCallForm>;

/** What the form of a call holds and offers; a choice made before stays one, also when it has gone out of use. */
export function presentCallForm(call: CallDetail | null, { employees, outcomes }: Choices, tools: Tools) {
  const { t, tenant, actor } = tools;
  const employeeId = call ? call.employeeId : actor.employeeId;
  const [startedOn = "", startTime = ""] = localOf(call?.startedAt ?? new Date(), tenant.timeZone).split("T");
  return {
    values: {
      direction: call?.direction ?? "out",
      result: call?.result ?? "answered",
      outcomeId: call?.outcomeId ?? "",
      startedOn,
      startTime,
      duration: presentLength(call?.durationSeconds ?? null) ?? "",
      number: call?.number ?? "",
      employeeId: employeeId ?? "",
      note: call?.note ?? "",
    },
    directions: [
      { value: "out", label: t("calls.out") },
      { value: "in", label: t("calls.in") },
    ],
    results: callResults.map((result) => ({ value: result, label: presentCallResult(result, t).name })),
    outcomes: outcomes
      .filter(({ id, archivedAt }) => archivedAt === null || id === call?.outcomeId)
      .map(({ id, names }) => ({ value: id, label: nameIn(names, actor.locale, tenant.locale) })),
    employees: employees
      .filter(({ id, active }) => active || id === employeeId)
      .map(({ id, name }) => ({ value: id, label: name })),
    texts: callFormTexts(t),
  };
}

function callFormTexts(t: CallTools["t"]) {
  return {
    customer: t("calls.customer"),
    contact: t("calls.contact"),
    crmCase: t("calls.case"),
    findCustomer: t("calls.findCustomer"),
    findContact: t("calls.findContact"),
    picker: { none: t("calls.none"), noHits: t("calls.noHits"), searching: t("calls.searching") },
    direction: t("calls.direction"),
    result: t("calls.result"),
    outcome: t("calls.outcome"),
    noOutcome: t("calls.noOutcome"),
    startedOn: t("calls.started"),
    startTime: t("calls.clock"),
    duration: t("calls.duration"),
    durationHint: t("calls.durationHint"),
    number: t("calls.number"),
    employee: t("calls.employee"),
    nobody: t("calls.nobody"),
    note: t("calls.note"),
    followUp: t("calls.followUp"),
    followUpTitle: t("calls.followUpTitle"),
    followUpOn: t("calls.followUpOn"),
    followUpDefault: t("calls.followUpDefault"),
    calendar: t("calls.calendar"),
    unknownDate: t("calls.unknownDate"),
    save: t("calls.save"),
    cancel: t("calls.cancel"),
  };
}

/** What a call says to whoever may only read it. */
export function presentCallFacts(call: PresentedCall, { t }: Pick<Tools, "t">) {
  const record = (label: string, of: { name: string; href: string } | null) => ({
    label,
    value: of?.name ?? null,
    href: of?.href,
  });
  return {
    title: t("calls.call"),
    facts: [
      record(t("calls.customer"), call.customer),
      record(t("calls.contact"), call.contact),
      record(t("calls.case"), call.crmCase),
      { label: t("calls.outcome"), value: call.outcome },
      { label: t("calls.employee"), value: call.employee },
    ],
    note: call.note,
  };
}
