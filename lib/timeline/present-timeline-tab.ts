import type { PresentedHistoryFilter } from "@/lib/changes/present-history";
import type { EmployeeRow } from "@/lib/employees/list-employees";
import type { Translate } from "@/lib/i18n/translator";
import { presentEvents, type TimelineTools } from "./present-timeline";
import type { Timeline } from "./read-timeline";
import { type EventKind, eventKinds, type TimelineFilter } from "./schema";

/** The stream as its tab shows it: events, filter, and the way to other pages; `href` is the card. */
export function presentTimelineTab({ events, filter, people }: Timeline, href: string, tools: TimelineTools) {
  const { t } = tools;
  const address = timelineHref(href, filter);
  const step = (label: string, cursor: string | null) => ({
    label,
    href: cursor ? `${address}&cursor=${cursor}` : undefined,
  });
  const isNarrowed = Object.values(filter).some((value) => value !== null);
  return {
    label: t("timeline.title"),
    events: presentEvents(events.rows, tools),
    filter: presentFilter(filter, people, href, t),
    empty: isNarrowed
      ? {
          title: t("timeline.noneFound"),
          way: { label: t("timeline.showAll"), href: `${href}?tab=timeline` },
        }
      : { title: t("timeline.none"), way: null },
    pager:
      events.previous || events.next
        ? {
            label: t("timeline.pages"),
            summary: t("timeline.page", { page: events.page }),
            previous: step(t("timeline.newer"), events.previous),
            next: step(t("timeline.older"), events.next),
          }
        : null,
  };
}

function timelineHref(href: string, filter: TimelineFilter): string {
  const set = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `${href}?${new URLSearchParams([["tab", "timeline"], ...set])}`;
}

function presentFilter(
  { from, to, kind, who }: TimelineFilter,
  people: EmployeeRow[],
  action: string,
  t: Translate,
): PresentedHistoryFilter {
  const names: Record<EventKind, string> = {
    change: t("timeline.change"),
    note: t("timeline.note"),
    meeting: t("timeline.meeting"),
    task: t("timeline.task"),
    call: t("timeline.call"),
    case: t("timeline.cases"),
    order: t("timeline.orders"),
  };
  return {
    action,
    keep: { tab: "timeline" },
    values: { from: from ?? "", to: to ?? "", what: kind ?? "", who: who ?? "" },
    kindName: "kind",
    kinds: eventKinds.map((value) => ({ value, label: names[value] })),
    people: people.map(({ id, name }) => ({ value: id, label: name })),
    texts: {
      label: t("timeline.filter"),
      from: t("changes.from"),
      to: t("changes.to"),
      what: t("timeline.kind"),
      who: t("changes.who"),
      everything: t("timeline.everything"),
      everybody: t("changes.everybody"),
      apply: t("changes.apply"),
    },
    none: null,
  };
}
