import { type EditedField, refuseStaleEdit } from "@/lib/changes/refuse-stale-edit";
import type { Ctx } from "@/lib/core/context";
import type { StoredMeeting } from "./lock-meeting";
import { clockTimes, readTimes } from "./meeting-times";
import type { MeetingEdit } from "./schema";

const plain = {
  title: "title",
  location: "location",
  videoUrl: "video_url",
  description: "description",
  isPrivate: "is_private",
  reminderMinutes: "reminder_minutes",
  customerId: "customer_id",
  contactId: "contact_id",
  caseId: "case_id",
  ownerId: "owner_id",
  recurrence: "recurrence",
} as const;
const readable = new Set(["title", "location", "videoUrl", "reminderMinutes", "recurrence"]);

/**
 * Shows an editor what a colleague changed meanwhile of what they were changing themselves.
 * @throws DomainError `conflict`, if there is any such field
 */
export async function refuseStaleMeeting(
  ctx: Ctx,
  now: StoredMeeting,
  sentVersion: number,
  edit: MeetingEdit,
): Promise<void> {
  const fields: Record<string, EditedField> = {};
  for (const [name, column] of Object.entries(plain) as [keyof typeof plain, string][]) {
    if (!edit.holds.includes(name)) continue;
    const value = now[name];
    const shown = value === null ? null : readable.has(name) ? String(value) : undefined;
    fields[name] = { column, sent: edit[name] ?? null, now: value, shown, adopts: readable.has(name) };
  }
  // An occurrence has times of its own; those of the row are its series'.
  if (edit.holds.includes("startsOn") && edit.occurrence === null)
    Object.assign(fields, timeFields(now, edit));
  await refuseStaleEdit(ctx, { table: "meetings", id: now.id, sentVersion, version: now.version }, fields);
}

function timeFields(now: StoredMeeting, edit: MeetingEdit): Record<string, EditedField> {
  const sent = readTimes(
    { ...clockTimes(now), ...edit, timeZone: edit.timeZone ?? now.timeZone },
    now.timeZone,
  );
  const { startsOn, startTime, endsOn, endTime } = clockTimes(now);
  const instantOf = (stored: unknown) => (stored === null ? null : new Date(String(stored)).toISOString());
  return {
    startTime: {
      column: "starts_at",
      of: instantOf,
      sent: sent.startsAt.toISOString(),
      now: now.startsAt.toISOString(),
      shown: `${startsOn} ${startTime ?? ""}`.trim(),
      adopts: { startsOn, startTime: startTime ?? "" },
    },
    endTime: {
      column: "ends_at",
      of: instantOf,
      sent: sent.endsAt.toISOString(),
      now: now.endsAt.toISOString(),
      shown: `${endsOn} ${endTime ?? ""}`.trim(),
      adopts: { endsOn, endTime: endTime ?? "" },
    },
  };
}
