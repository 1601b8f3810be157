import type { ChangeField } from "@/lib/changes/describe-fields";
import type { ChangeEntry } from "@/lib/changes/entries-of";
import { fieldLabel, phrase, presentValue } from "@/lib/changes/present-changes";
import type { CaseTools } from "./present-case";

export type PresentedEvent = { key: string; who: string; when: string; texts: string[] };

const shownAtMost = 8;

/** What follows from a step and goes without saying beside it. */
const consequences = new Set([
  "status_id",
  "pipeline_id",
  "probability_percent",
  "probability_is_own",
  "closed_on",
  "reason_id",
  "competitor",
  "stalled_until",
  "stalled_reason",
  "closing_rate",
  "closing_rate_currency",
]);

/** The latest that happened to a case, newest first, in words: what one person did at one time is one event. */
export function presentTimeline(entries: ChangeEntry[], caseId: string, tools: CaseTools): PresentedEvent[] {
  const events = new Map<string, PresentedEvent>();
  for (const entry of entries) {
    const { batchId, actorName, at } = entry;
    const texts = textsOf(entry, caseId, tools);
    const event = events.get(batchId);
    if (event) event.texts.push(...texts);
    else events.set(batchId, { key: batchId, who: actorName, when: tools.format.dateTime(at), texts });
  }
  return [...events.values()].filter(({ texts }) => texts.length > 0).slice(0, shownAtMost);
}

function textsOf(entry: ChangeEntry, caseId: string, tools: CaseTools): string[] {
  const { t } = tools;
  if (entry.rowId !== caseId || entry.operation !== "update") {
    const what = phrase(t, entry.operation, entry.table);
    // The case itself needs no name on its own page.
    return [entry.rowId === caseId || !entry.label ? what : `${what} ${entry.label}`];
  }
  const step = stepOf(entry.fields, tools);
  const rest = entry.fields.filter(({ column }) => !(step && consequences.has(column)));
  const told = rest.flatMap((field) => changeOf(field, tools) ?? []);
  const others = rest.filter((field) => changeOf(field, tools) === null).map((field) => fieldLabel(field, t));
  return [
    ...(step ? [step] : []),
    ...told,
    ...(others.length > 0 ? [t("pipelines.eventFields", { fields: others.join(", ") })] : []),
  ];
}

/** Moved, put on ice, won or lost, opened again: what happened to where it stands. */
function stepOf(fields: ChangeField[], { t, format }: CaseTools): string | null {
  const read = (column: string) => {
    const field = fields.find((candidate) => candidate.column === column);
    const text = (side: "before" | "after") => field && presentValue(field, field[side], t, format);
    return { was: field?.before.text ?? null, is: field?.after.text ?? null, text };
  };
  const status = read("status_id");
  const to = status.text("after") ?? "";
  const closed = read("closed_on");
  const until = read("stalled_until");
  if (closed.is !== null && closed.was === null) {
    const reason = read("reason_id");
    return reason.is === null
      ? t("pipelines.eventClosed", { status: to })
      : t("pipelines.eventClosedFor", { status: to, reason: reason.text("after") ?? "" });
  }
  if (closed.was !== null && closed.is === null && status.is !== null)
    return t("pipelines.eventReopened", { status: to });
  if (until.is !== null)
    return t("pipelines.eventStalled", {
      date: until.text("after") ?? "",
      reason: read("stalled_reason").text("after") ?? "–",
    });
  if (status.is === null) return null;
  return t("pipelines.eventMoved", { from: status.text("before") ?? "", to });
}

/** Changes that are told with both values; null of the many that are only named. */
function changeOf(field: ChangeField, { t, format }: CaseTools): string | null {
  const before = presentValue(field, field.before, t, format);
  const after = presentValue(field, field.after, t, format);
  if (field.column === "archived_at")
    return field.after.text === null ? t("pipelines.eventRestored") : t("pipelines.eventArchived");
  if (!["value", "owner_id", "expected_close_on", "follow_up_on", "title"].includes(field.column))
    return null;
  return t("pipelines.eventChanged", { field: fieldLabel(field, t), from: before, to: after });
}
