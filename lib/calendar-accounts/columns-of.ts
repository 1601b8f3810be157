import type { meetings } from "@/db/tenant/schema/meetings";
import type { Ctx } from "@/lib/core/context";
import { translatorFor } from "@/lib/i18n/translator";
import { readRule } from "@/lib/meetings/rule";
import { type EventField, plainRule } from "./event-facts";
import type { RemoteEvent } from "./schema";

type Columns = Partial<typeof meetings.$inferInsert>;
type Present = { timeZone: string; videoUrl: string | null };

// What no text of ours holds: control characters other than ends of lines, and direction overrides.
const unprintable = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;
const plain = (text: string | null, most: number) =>
  (text ?? "").replaceAll("\r\n", "\n").replace(unprintable, " ").trim().slice(0, most) || null;
const line = (text: string | null, most: number) => plain(text?.replace(/\s+/g, " ") ?? null, most);

/** What an event elsewhere says, as a meeting's columns: those fields alone. */
export function columnsOf(ctx: Ctx, event: RemoteEvent, fields: EventField[], present: Present): Columns {
  const said = new Set(fields);
  const columns: Columns = {};
  if (said.has("title"))
    columns.title = line(event.title, 200) ?? translatorFor(ctx.actor.locale)("calendarLinks.untitled");
  if (said.has("start") || said.has("end")) {
    const { allDay, startsAt, endsAt } = event;
    Object.assign(columns, { allDay, startsAt, endsAt });
  }
  if (said.has("timeZone") && !event.allDay && event.recurrence !== null) columns.timeZone = event.timeZone;
  if (said.has("recurrence")) columns.recurrence = ruleIn(event);
  if (said.has("extra")) columns.extraStarts = event.extraStarts;
  if (said.has("location")) Object.assign(columns, placeOf(event.location, present.videoUrl));
  if (said.has("description")) columns.description = plain(event.description, 10_000);
  return columns;
}

/** Null too where it is a rule that we can't follow. */
export const ruleIn = (event: RemoteEvent): string | null =>
  event.recurrence === null ? null : readRule(plainRule(event));

/** Elsewhere place and video link are one text. */
function placeOf(text: string | null, videoUrl: string | null): Columns {
  const place = line(text, 1400);
  if (!videoUrl || !place?.endsWith(videoUrl))
    return { location: place?.slice(0, 300) ?? null, videoUrl: null };
  return { location: place.slice(0, -videoUrl.length).replace(/,\s*$/, "").trim().slice(0, 300) || null };
}
