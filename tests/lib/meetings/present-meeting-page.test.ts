import { expect, it } from "vitest";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import { type MeetingDetail, presentMeetingPage } from "@/lib/meetings/present-meeting-page";

it("tells who was never invited from who has not answered", () => {
  const person = (id: string, more: object) => ({
    id,
    name: id,
    state: "needs_action",
    email: `${id}@x.example`,
    ...more,
  });
  const meeting = {
    startsAt: new Date("2026-12-01T09:00:00Z"),
    endsAt: new Date("2026-12-01T10:00:00Z"),
    allDay: false,
    timeZone: "Europe/Stockholm",
    recurrence: null,
    extraStarts: [],
    participants: [
      person("guest", { invitedAt: null }),
      person("asked", { invitedAt: new Date("2026-11-28T09:00:00Z") }),
      person("colleague", { invitedAt: null, employeeId: "e" }),
      person("coming", { invitedAt: null, state: "accepted" }),
    ],
  } as unknown as MeetingDetail;
  const tools = {
    t: translatorFor("sv"),
    format: formatterFor("sv", "Europe/Stockholm", "SEK"),
    actor: { locale: "sv" as const, employeeId: "e" },
    tenant: { slug: "nordbygg", timeZone: "Europe/Stockholm" },
  };
  const shown = presentMeetingPage(meeting, tools);
  expect(shown.answers?.map(({ label }) => label)).toEqual(["Kommer", "Kanske", "Kommer inte"]);
  const stranger = { ...tools, actor: { ...tools.actor, employeeId: "f" } };
  expect(presentMeetingPage(meeting, stranger).answers).toBeNull();
  expect(shown.people.map(({ state }) => state.text)).toEqual([
    "Inte inbjuden",
    "Inte svarat",
    "Inte svarat",
    "Kommer",
  ]);
});
