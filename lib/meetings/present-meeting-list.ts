import type { MeetingRow } from "./list-meetings";
import { meetingHref } from "./meeting-href";
import { timeText } from "./present-time";

type Tools = Parameters<typeof timeText>[1] & { tenant: { slug: string; timeZone: string } };

export type PresentedMeeting = ReturnType<typeof presentMeetings>[number];

export function presentMeetings(rows: MeetingRow[], tools: Tools) {
  return rows.map((row) => ({
    key: row.key,
    title: row.title,
    href: meetingHref(tools.tenant.slug, row.id, row.originalStart),
    time: timeText(row, tools),
    isSeries: row.isSeries,
    place: row.location ?? row.videoUrl,
    customer: row.customerName,
    owner: row.ownerName,
  }));
}
