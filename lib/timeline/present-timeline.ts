import { presentCallResult, presentLength } from "@/lib/calls/present-call";
import type { ChangeEntry } from "@/lib/changes/entries-of";
import { fieldLabel, hrefOf, phrase, presentSubject, presentValue } from "@/lib/changes/present-changes";
import type { Actor, Tenant } from "@/lib/core/context";
import type { Formatter } from "@/lib/core/format";
import { nameIn } from "@/lib/core/names";
import type { Translate } from "@/lib/i18n/translator";
import type { TimelineEvent } from "./read-events";
import type { EventKind } from "./schema";

export type TimelineTools = {
  t: Translate;
  format: Formatter;
  tenant: Pick<Tenant, "slug" | "locale">;
  actor: Pick<Actor, "locale">;
};

export type PresentedEvent = {
  key: string;
  kind: EventKind;
  /** "Utgående samtal" */
  what: string;
  /** What it is called, and where it is. */
  title: string;
  href?: string;
  who: string;
  when: string;
  /** What else is to be said, in short. */
  details: string[];
};

/** A page of the stream in the reader's language; changes that were made at once by one person are one event. */
export function presentEvents(events: TimelineEvent[], tools: TimelineTools): PresentedEvent[] {
  const shown: PresentedEvent[] = [];
  let batch: string | null = null;
  for (const event of events) {
    const presented = presentEvent(event, tools);
    const last = shown.at(-1);
    const isSame = event.kind === "change" && event.entry.batchId === batch;
    if (isSame && last) last.details.push([presented.title, ...presented.details].join(": "));
    else shown.push(presented);
    batch = event.kind === "change" ? event.entry.batchId : null;
  }
  return shown;
}

function presentEvent(event: TimelineEvent, tools: TimelineTools): PresentedEvent {
  const { t, format, tenant } = tools;
  const base = `/${tenant.slug}`;
  const common = {
    key: `${event.kind} ${event.id}`,
    kind: event.kind,
    what: whatOf(event, t),
    when: format.dateTime(event.at),
  };
  if (event.kind === "change") return { ...common, ...presentChange(event.entry, tools) };
  const known = { ...common, title: event.title, who: event.who ?? "" };
  switch (event.kind) {
    case "note":
      return { ...known, title: firstLine(event.title), href: noteHref(base, event), details: [] };
    case "meeting":
      return { ...known, href: `${base}/meetings/${event.meetingId}`, details: texts(event.location) };
    case "task": {
      const due = event.dueOn && t("timeline.due", { date: format.date(event.dueOn) });
      const status = nameIn(event.status, tools.actor.locale, tenant.locale);
      return {
        ...known,
        href: `${base}/tasks/${event.id}`,
        details: texts(status, event.isDone ? null : due),
      };
    }
    case "call": {
      const result = presentCallResult(event.result, t).name;
      const details = texts(result, presentLength(event.seconds));
      const title = firstLine(event.title) || common.what;
      return { ...known, title, href: `${base}/calls/${event.id}`, details };
    }
    default:
      return {
        ...known,
        title: `${event.number} ${event.title}`,
        href: `${base}/${event.kind}s/${event.id}`,
        details: [],
      };
  }
}

const texts = (...all: (string | null)[]) => all.filter((text) => text !== null && text !== "") as string[];
/** Without the marks of Markdown. */
const firstLine = (text: string) => (text.split("\n", 1)[0] ?? "").replace(/^[#>*\-\s]+/, "").slice(0, 160);

function noteHref(base: string, { home }: Extract<TimelineEvent, { kind: "note" }>): string {
  const { caseId, contactId, customerId } = home;
  const card = caseId ? `cases/${caseId}` : contactId ? `contacts/${contactId}` : `customers/${customerId}`;
  return `${base}/${card}?tab=notes`;
}

function whatOf(event: TimelineEvent, t: Translate): string {
  if (event.kind === "note") return event.isPrivate ? t("timeline.privateNote") : t("timeline.note");
  if (event.kind === "call")
    return event.direction === "in" ? t("timeline.incoming") : t("timeline.outgoing");
  const names = {
    change: t("timeline.change"),
    meeting: t("timeline.meeting"),
    task: t("timeline.task"),
    case: t("timeline.case"),
    order: t("timeline.order"),
  };
  return names[event.kind];
}

const fieldsShown = 4;

function presentChange(entry: ChangeEntry, { t, format, tenant }: TimelineTools) {
  const subject = presentSubject(entry.label, hrefOf(tenant.slug, entry.table, entry.rowId), t);
  const fields = entry.operation === "update" ? entry.fields : [];
  return {
    title: [phrase(t, entry.operation, entry.table), subject?.text].filter(Boolean).join(" "),
    href: subject && "href" in subject ? subject.href : undefined,
    who: entry.actorName,
    details: fields.slice(0, fieldsShown).map((field) => {
      const [before, after] = [field.before, field.after].map((value) =>
        presentValue(field, value, t, format),
      );
      return `${fieldLabel(field, t)}: ${before} → ${after}`;
    }),
  };
}

/** The latest on a card's overview; `href` is the card. */
export function presentActivityBox(events: TimelineEvent[], href: string, tools: TimelineTools) {
  const { t } = tools;
  return {
    title: t("timeline.activities"),
    events: presentEvents(events, tools),
    all: { label: t("timeline.all"), href: `${href}?tab=timeline` },
    none: t("timeline.none"),
  };
}
