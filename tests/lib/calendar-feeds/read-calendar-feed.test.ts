import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { expect, it } from "vitest";
import { customers } from "@/db/tenant/schema/customers";
import { meetings } from "@/db/tenant/schema/meetings";
import { setUpActivities } from "@/lib/activities/set-up-activities";
import { readCalendarFeed } from "@/lib/calendar-feeds/read-calendar-feed";
import { saveCalendarFeed } from "@/lib/calendar-feeds/save-calendar-feed";
import type { Ctx } from "@/lib/core/context";
import { cancelMeeting } from "@/lib/meetings/cancel-meeting";
import { updateMeeting } from "@/lib/meetings/update-meeting";
import { createTask } from "@/lib/tasks/create-task";
import { employee, sampleMeetings } from "@/tests/lib/meetings/sample-meetings";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";

useDatabase();

async function eventsOf(ctx: Ctx) {
  const text = await readCalendarFeed(ctx, {});
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent").map((one) => ({
    title: one.getFirstPropertyValue("summary"),
    start: String(one.getFirstPropertyValue("dtstart")),
    exdates: one.getAllProperties("exdate").map((property) => String(property.getFirstValue())),
    of: one.getFirstPropertyValue("recurrence-id")?.toString() ?? null,
  }));
  return { text, zones: calendar.getAllSubcomponents("vtimezone").length, events };
}

it("says which meetings are one's own, as a calendar reads them, and nothing that is hidden", async () => {
  await rolledBack(async (ctx) => {
    const { book } = await sampleMeetings(ctx);
    const mine = { title: "Mitt", startsOn: "2026-12-01" };
    const [hidden] = await ctx.tx
      .insert(customers)
      .values({ name: "Hemlig", country: "SE", visibility: "owner", ownerId: employee("kerstin") })
      .returning({ id: customers.id });
    await book(mine);
    await book({ ...mine, title: "Bertils", ownerId: employee("bertil"), bookAnyway: "on" });
    const asked = {
      ownerId: employee("bertil"),
      bookAnyway: "on",
      participants: [{ who: `employee:${employee("anna")}` }],
    };
    await book({ ...mine, ...asked, title: "Inbjuden" });
    const secret = await book({ ...mine, ...asked, title: "Dolt", customerId: null });
    await ctx.tx
      .update(meetings)
      .set({ customerId: hidden?.id ?? "" })
      .where(eq(meetings.id, secret.id));
    await saveCalendarFeed(ctx, {});
    const { events, text } = await eventsOf(ctx);
    expect(events.map(({ title }) => title).toSorted()).toEqual(["Inbjuden", "Mitt"]);
    expect(text).not.toMatch(/ORGANIZER|ATTENDEE|Hemlig/);
  });
});

it("writes a series with its rule, what was called off and what was moved", async () => {
  await rolledBack(async (ctx) => {
    const { book } = await sampleMeetings(ctx);
    const { id } = await book({ title: "Vecka", repeat: "weekly", repeatTimes: "4" });
    const at = (day: string) => `2026-12-${day}T08:00:00.000Z`;
    await cancelMeeting(ctx, { id, occurrence: at("08") });
    await updateMeeting(ctx, {
      id,
      occurrence: at("15"),
      scope: "occurrence",
      startTime: "13",
      endTime: "14",
    });
    const own = await updateMeeting(ctx, { id, occurrence: at("22"), scope: "occurrence", title: "Utan" });
    await cancelMeeting(ctx, { id: own.id });
    await saveCalendarFeed(ctx, {});
    const { events, text, zones } = await eventsOf(ctx);
    expect(zones).toBe(1);
    expect(text).toContain("RRULE:FREQ=WEEKLY;COUNT=4");
    expect(events).toEqual([
      {
        title: "Vecka",
        start: "2026-12-01T09:00:00",
        exdates: ["2026-12-08T09:00:00", "2026-12-22T09:00:00"],
        of: null,
      },
      { title: "Vecka", start: "2026-12-15T13:00:00", exdates: [], of: "2026-12-15T09:00:00" },
    ]);
    expect((await eventsOf(ctx)).text).toBe(text);
    // Somebody who takes part in one of them alone has that one.
    const bertil = actingAs(ctx, "bertil");
    await saveCalendarFeed(bertil, {});
    await updateMeeting(ctx, {
      id,
      occurrence: at("01"),
      scope: "occurrence",
      participants: [{ who: `employee:${employee("bertil")}` }],
    });
    expect((await eventsOf(bertil)).events).toMatchObject([{ start: "2026-12-01T09:00:00", of: null }]);
  });
});

it("has tasks with a day where they are wanted, and keeps nobody busy by them", async () => {
  await rolledBack(async (ctx) => {
    const { customerId } = await sampleMeetings(ctx);
    await setUpActivities(ctx, {});
    const mine = { ownerId: employee("anna"), customerId };
    await createTask(ctx, { ...mine, title: "Ring", dueOn: "2026-12-03" });
    await createTask(ctx, { ...mine, title: "Skicka offert", dueOn: "2026-12-04", dueTime: "10" });
    await createTask(ctx, { ...mine, title: "Utan dag" });
    await saveCalendarFeed(ctx, {});
    expect((await eventsOf(ctx)).events).toEqual([]);
    expect(await saveCalendarFeed(ctx, { includesTasks: "on" })).toEqual({ isNew: false });
    const { events, text } = await eventsOf(ctx);
    expect(events.map(({ title, start }) => [title, start])).toEqual([
      ["Ring", "2026-12-03"],
      ["Skicka offert", "2026-12-04T10:00:00"],
    ]);
    expect(text.match(/TRANSP:TRANSPARENT/g)).toHaveLength(2);
  });
});
