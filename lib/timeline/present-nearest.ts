import type { Formatter } from "@/lib/core/format";
import type { Translate } from "@/lib/i18n/translator";
import { meetingHref } from "@/lib/meetings/meeting-href";
import type { Nearest } from "./get-nearest";

type Tools = { t: Translate; format: Formatter; tenant: { slug: string }; today: string };
export type PresentedNearest = NonNullable<ReturnType<typeof one>>;

/** What was last done and what comes next, for the head of a card; a side without any is left out. */
export function presentNearest(
  { last, next }: { last: Nearest | null; next: Nearest | null },
  tools: Tools,
): PresentedNearest[] {
  const { t, today } = tools;
  return [
    one(t("timeline.last"), last, tools, null),
    one(t("timeline.next"), next, tools, next && next.day < today ? t("tasks.late") : null),
  ].filter((shown) => shown !== null);
}

function one(label: string, nearest: Nearest | null, tools: Tools, late: string | null) {
  if (!nearest) return null;
  const { t, format, tenant, today } = tools;
  const { kind, id, occurrence, day, time } = nearest;
  const names = {
    call: t("timeline.call"),
    note: t("timeline.note"),
    meeting: t("timeline.meeting"),
    task: t("timeline.task"),
  };
  const when = [day === today ? t("tasks.todayWord") : format.date(day), time && format.time(time)];
  return {
    label,
    text: [names[kind], ...when].filter(Boolean).join(" "),
    href: kind === "meeting" ? meetingHref(tenant.slug, id, occurrence) : `/${tenant.slug}/${kind}s/${id}`,
    late,
  };
}
