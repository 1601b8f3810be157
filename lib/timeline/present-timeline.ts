import { presentCallResult, presentLength } from "@/lib/calls/present-call";
import type { ChangeEntry } from "@/lib/changes/entries-of";
import { fieldLabel, hrefOf, phrase, presentSubject, presentValue } from "@/lib/changes/present-changes";
import type { Actor, Tenant } from "@/lib/core/context";
import type { Formatter } from "@/lib/core/format";
import { nameIn } from "@/lib/core/names";
import type { Translate } from "@/lib/i18n/translator";
import { plainText } from "@/lib/notes/rules";
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
  /** How it stands or went, in a word or two each. */
  facts: string[];
  /** What else happened then, a line each. */
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
    facts: [],
  };
  if (event.kind === "change") return { ...common, ...presentChange(event.entry, tools) };
  const known = { ...common, title: event.title, who: event.who ?? "", details: [] };
  switch (event.kind) {
    case "note":
      return { ...known, title: firstLine(event.title), href: `${base}/notes/${event.id}` };
    case "meeting":
      return { ...known, href: `${base}/meetings/${event.meetingId}`, facts: texts(event.location) };
    case "task": {
      const due = event.dueOn && t("timeline.due", { date: format.date(event.dueOn) });
      const status = nameIn(event.status, tools.actor.locale, tenant.locale);
      return {
        ...known,
        href: `${base}/tasks/${event.id}`,
        facts: texts(status, event.isDone ? null : due),
      };
    }
    case "call": {
      const result = presentCallResult(event.result, t).name;
      const facts = texts(result, presentLength(event.seconds));
      const title = firstLine(event.title) || common.what;
      return { ...known, title, href: `${base}/calls/${event.id}`, facts };
    }
    default:
      return {
        ...known,
        title: `${event.number} ${event.title}`,
        href: `${base}/${event.kind}s/${event.id}`,
      };
  }
}

const texts = (...all: (string | null)[]) => all.filter((text) => text !== null && text !== "") as string[];
const firstLine = (text: string) => plainText(text.split("\n", 1)[0] ?? "").slice(0, 160);

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
    title: capitalised([phrase(t, entry.operation, entry.table), subject?.text].filter(Boolean).join(" ")),
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

/** Who did it stands behind, so that it begins a sentence. */
const capitalised = (text: string) => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);

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
