import { eq, isNull, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { calendarObjects, calendarSyncs } from "@/db/tenant/schema/calendar-links";
import { changeLog } from "@/db/tenant/schema/change-log";
import { meetings } from "@/db/tenant/schema/meetings";
import { notifications } from "@/db/tenant/schema/notifications";
import { chooseCalendar } from "@/lib/calendar-accounts/choose-calendar";
import { connectCalendarAccount } from "@/lib/calendar-accounts/connect-calendar-account";
import { getCalendarAccount } from "@/lib/calendar-accounts/get-calendar-account";
import { syncCalendarsOf } from "@/lib/calendar-accounts/jobs";
import { lookupCalendars } from "@/lib/calendar-accounts/lookup-calendars";
import { syncCalendarNow } from "@/lib/calendar-accounts/sync-calendar-now";
import { undoBatch } from "@/lib/changes/undo-batch";
import { cancelMeeting } from "@/lib/meetings/cancel-meeting";
import { getMeeting } from "@/lib/meetings/get-meeting";
import { updateMeeting } from "@/lib/meetings/update-meeting";
import { employee, sampleMeetings, startsIn } from "@/tests/lib/meetings/sample-meetings";
import { password, startCalendarServer } from "@/tests/support/calendar-server";
import { committed, useDatabase } from "@/tests/support/context";

const hosts = { named: "" };
vi.mock("@/lib/core/env", async (original) => {
  const module = (await original()) as typeof import("@/lib/core/env");
  const key = "tests-only-0123456789-abcdefghijklmnopqrstuvwxyz";
  const variables = () => ({ SECRET_KEY: key, ...process.env, CALENDAR_HOSTS: hosts.named });
  return { ...module, env: () => module.parseEnv(variables()) };
});
useDatabase();

type Server = NonNullable<Awaited<ReturnType<typeof startCalendarServer>>>;
const radicale = await startCalendarServer();
const server = radicale as Server;
const test = it.skipIf(radicale === null);
if (radicale === null) console.warn("no calendar server here: what needs one is skipped");

const now = new Date();
const day = (ahead: number) => new Date(now.getTime() + ahead * 86_400_000).toISOString().slice(0, 10);
const book = (values: object) =>
  committed(async (ctx) =>
    (await sampleMeetings(ctx)).book({ startsOn: day(7), endsOn: day(7), bookAnyway: "on", ...values }),
  );
const change = (edit: Parameters<typeof updateMeeting>[1]) =>
  committed((ctx) => updateMeeting(ctx, { bookAnyway: "on", ...edit }));
const meetingOf = (id: string) => committed((ctx) => getMeeting(ctx, { id }));
const rowsNamed = (title: string) =>
  committed((ctx) => ctx.tx.select().from(meetings).where(eq(meetings.title, title)));
const stateOf = () => committed((ctx) => getCalendarAccount(ctx, {}));

async function sync() {
  await committed((ctx) => ctx.tx.update(calendarSyncs).set({ syncedAt: null, retryAt: null }));
  await syncCalendarsOf({ schema: await committed(async (ctx) => ctx.tenant.schema) });
}
const texts = async () => [...(await server.events()).values()];
const nameOf = async (title: string) => {
  const found = [...(await server.events())].find(([, text]) => text.includes(`SUMMARY:${title}`));
  return found?.[0] ?? "";
};
/** Changes an event there, as another calendar would. */
async function rewrite(title: string, change: (text: string) => string) {
  const name = await nameOf(title);
  await server.put(name, change((await server.events()).get(name) ?? ""));
}
const event = (uid: string, lines: string[]) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//X//Y//EN",
    "BEGIN:VEVENT",
    `UID:${uid}`,
    "DTSTAMP:20261101T080000Z",
    ...lines,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
const compact = (date: string) => date.replaceAll("-", "");

async function connect(userPassword = password) {
  await committed((ctx) =>
    connectCalendarAccount(ctx, { serverUrl: server.origin, userName: server.user, password: userPassword }),
  );
}

beforeAll(async () => {
  if (!radicale) return;
  hosts.named = radicale.host;
  await connect();
  const found = await lookupCalendars(committed);
  expect(found).toEqual({ state: "found", calendars: [{ url: server.calendarUrl, name: "Arbete" }] });
  await committed((ctx) => chooseCalendar(ctx, { calendar: `${server.calendarUrl} Arbete` }));
});
beforeEach(async () => {
  if (!radicale) return;
  for (const name of (await server.events()).keys()) await server.remove(name);
  await committed(async ({ tx }) => {
    await tx.update(meetings).set({ archivedAt: now }).where(isNull(meetings.archivedAt));
    await tx.delete(calendarObjects);
    await tx.delete(calendarSyncs);
  });
});
afterAll(() => radicale?.close());

test("tells the calendar elsewhere of a meeting, of its change and that it is off, and nothing of colleagues' own", async () => {
  const { id } = await book({
    title: "Genomgång",
    location: "Storgatan 8",
    description: "Ta med ritningar",
    participants: [{ who: "eva@brf.example" }],
  });
  await book({ title: "Bertils", ownerId: employee("bertil") });
  await sync();
  const [text = "", ...others] = await texts();
  expect(others).toEqual([]);
  expect(text).toContain("LOCATION:Storgatan 8");
  expect(text).not.toMatch(/ATTENDEE|ORGANIZER/);
  const [, lines] = await Promise.all([sync(), texts()]);
  expect(await texts()).toEqual(lines);
  // What only the other calendar knows of it stays.
  await rewrite("Genomgång", (event) =>
    event.replace(
      "END:VEVENT",
      "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Snart\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\nX-OWN:kept\r\nEND:VEVENT",
    ),
  );
  await change({ id, title: "Slutbesiktning", startTime: "13", endTime: "14" });
  await sync();
  const [changed = ""] = await texts();
  expect(changed).toContain("SUMMARY:Slutbesiktning");
  expect(changed).toMatch(/DTSTART;TZID=Europe\/Stockholm:\d{8}T130000/);
  for (const own of ["X-OWN:kept", "BEGIN:VALARM"]) expect(changed).toContain(own);
  await committed((ctx) => cancelMeeting(ctx, { id }));
  await sync();
  expect(await texts()).toEqual([]);
});

test("takes over what was changed there, as its owner's doing that can be undone, and merges what both changed", async () => {
  const { id } = await book({ title: "Möte", location: "Rum 1" });
  await sync();
  await rewrite("Möte", (text) => text.replace("SUMMARY:Möte", "SUMMARY:Budgetmöte"));
  await sync();
  expect(await meetingOf(id)).toMatchObject({ title: "Budgetmöte", location: "Rum 1" });
  const [entry] = await committed((ctx) =>
    ctx.tx.select().from(changeLog).where(sql`row_id = ${id} and verb = 'sync-calendar'`),
  );
  expect(entry).toMatchObject({
    actorId: employee("anna"),
    new: expect.objectContaining({ title: "Budgetmöte" }),
  });
  // Both at once: each field's own change counts; where both changed one, theirs, and ours stands in the log.
  await change({ id, title: "Vårt namn", location: "Rum 2" });
  await rewrite("Budgetmöte", (text) =>
    text.replace("SUMMARY:Budgetmöte", "SUMMARY:Deras namn\r\nDESCRIPTION:Ny text"),
  );
  await sync();
  expect(await meetingOf(id)).toMatchObject({
    title: "Deras namn",
    location: "Rum 2",
    description: "Ny text",
  });
  const [merged = ""] = await texts();
  for (const line of ["SUMMARY:Deras namn", "LOCATION:Rum 2", "DESCRIPTION:Ny text"])
    expect(merged).toContain(line);
});

test("calls off what was taken out there, unless it was changed here since; undone, it stands there again", async () => {
  const { id } = await book({ title: "Bort" });
  const kept = await book({ title: "Kvar" });
  await sync();
  await server.remove(await nameOf("Bort"));
  await server.remove(await nameOf("Kvar"));
  await change({ id: kept.id, title: "Kvar ändå" });
  await sync();
  expect((await meetingOf(id)).cancelledAt).not.toBeNull();
  expect((await meetingOf(kept.id)).cancelledAt).toBeNull();
  expect((await texts()).map((text) => /SUMMARY:(.*)/.exec(text)?.[1]?.trim())).toEqual(["Kvar ändå"]);
  const [entry] = await committed((ctx) =>
    ctx.tx.select().from(changeLog).where(sql`row_id = ${id} and verb = 'sync-calendar'`),
  );
  await committed((ctx) => undoBatch(ctx, { batchId: entry?.batchId ?? "" }));
  await sync();
  expect(await texts()).toHaveLength(2);
});

test("keeps a series together, one occurrence of it changed on either side", async () => {
  const { id } = await book({ title: "Varje vecka", repeat: "weekly", repeatTimes: "5" });
  const starts = await committed((ctx) => startsIn(ctx, id));
  const at = (n: number) => starts[n] ?? "";
  await change({ id, occurrence: at(1), scope: "occurrence", title: "Vår ändring" });
  await sync();
  const [text = ""] = await texts();
  expect(text).toContain("RRULE:FREQ=WEEKLY;COUNT=5");
  expect(text).toContain("SUMMARY:Vår ändring");
  const stamp = (instant: string) =>
    `${compact(instant.slice(0, 10))}T${instant.slice(11, 19).replaceAll(":", "")}Z`;
  const later = new Date(new Date(at(2)).getTime() + 3_600_000).toISOString();
  const part = [
    "BEGIN:VEVENT",
    `UID:${/UID:(.*)/.exec(text)?.[1]?.trim()}`,
    "DTSTAMP:20261101T080000Z",
    `RECURRENCE-ID:${stamp(at(2))}`,
    `DTSTART:${stamp(later)}`,
    "DURATION:PT30M",
    "SUMMARY:Deras ändring",
    "END:VEVENT",
  ].join("\r\n");
  await rewrite("Varje vecka", (whole) =>
    whole
      .replace(/(RRULE:.*\r\n)/, `$1EXDATE:${stamp(at(3))}\r\n`)
      .replace("END:VCALENDAR", `${part}\r\nEND:VCALENDAR`),
  );
  await sync();
  const rows = await committed((ctx) => ctx.tx.select().from(meetings).where(eq(meetings.seriesId, id)));
  expect(rows.map(({ title }) => title).toSorted()).toEqual(["Deras ändring", "Vår ändring"]);
  expect(rows.find(({ title }) => title === "Deras ändring")?.startsAt.toISOString()).toBe(later);
  expect(await committed((ctx) => startsIn(ctx, id))).toEqual([at(0), at(4)]);
  const settled = await texts();
  await sync();
  expect(await texts()).toEqual(settled);
});

test("keeps somebody's own events as private meetings, and leaves what keeps nobody busy", async () => {
  const from = compact(day(9));
  await server.put(
    "own.ics",
    event("own@phone", [`DTSTART:${from}T100000Z`, `DTEND:${from}T110000Z`, "SUMMARY:Tandläkare"]),
  );
  await server.put(
    "free.ics",
    event("free@phone", [`DTSTART;VALUE=DATE:${from}`, "SUMMARY:Födelsedag", "TRANSP:TRANSPARENT"]),
  );
  await server.put("old.ics", event("old@phone", ["DTSTART:20200101T100000Z", "SUMMARY:Gammalt"]));
  await sync();
  const [own] = await rowsNamed("Tandläkare");
  expect(own).toMatchObject({
    isPrivate: true,
    ownerId: employee("anna"),
    timeZone: "Europe/Stockholm",
    customerId: null,
  });
  expect(await rowsNamed("Födelsedag")).toEqual([]);
  await change({ id: own?.id ?? "", startTime: "15", endTime: "16" });
  await sync();
  expect((await server.events()).get("own.ics")).toMatch(/DTSTART;TZID=Europe\/Stockholm:\d+T150000/);
  await server.remove("own.ics");
  await sync();
  expect((await rowsNamed("Tandläkare"))[0]?.archivedAt).not.toBeNull();
  // Taking one over is undone: it stays there, and is left alone.
  await server.put("two.ics", event("two@phone", [`DTSTART:${from}T100000Z`, "SUMMARY:Frisör"]));
  await sync();
  const [two] = await rowsNamed("Frisör");
  const [made] = await committed((ctx) => ctx.tx.select().from(changeLog).where(sql`row_id = ${two?.id}`));
  await committed((ctx) => undoBatch(ctx, { batchId: made?.batchId ?? "" }));
  await sync();
  expect(await rowsNamed("Frisör")).toEqual([]);
  expect([...(await server.events()).keys()]).toContain("two.ics");
});

test("waits for a server that is away, loses nothing, and runs once with two workers", async () => {
  await server.stop();
  await book({ title: "Under tiden" });
  await sync();
  const away = await stateOf();
  expect(away).toMatchObject({ failedReason: "unreachable", stoppedAt: null });
  expect(away?.retryAt?.getTime()).toBeGreaterThan(Date.now() + 120_000);
  const schema = await committed(async (ctx) => ctx.tenant.schema);
  await server.start();
  // It is not asked again before its time.
  await syncCalendarsOf({ schema });
  expect(await texts()).toEqual([]);
  await committed((ctx) => syncCalendarNow(ctx, {}));
  await Promise.all([syncCalendarsOf({ schema }), syncCalendarsOf({ schema })]);
  expect(await texts()).toHaveLength(1);
  expect(await stateOf()).toMatchObject({ failedReason: null, refused: 0, syncedAt: expect.any(Date) });
  expect(await committed((ctx) => ctx.tx.$count(calendarObjects))).toBe(1);
});

test("stops at a password that is no good, tells its owner, and goes on with a new one", async () => {
  await connect("wrong");
  await book({ title: "Senare" });
  await sync();
  expect(await stateOf()).toMatchObject({ failedReason: "refused", stoppedAt: expect.any(Date) });
  const told = await committed((ctx) =>
    ctx.tx.select().from(notifications).where(eq(notifications.kind, "failure")),
  );
  expect(told).toMatchObject([{ employeeId: employee("anna"), details: { event: "calendar" } }]);
  await sync();
  expect(await committed((ctx) => ctx.tx.$count(notifications, eq(notifications.kind, "failure")))).toBe(1);
  expect(await lookupCalendars(committed)).toEqual({ state: "failed", reason: "refused" });
  await connect();
  await sync();
  expect(await texts()).toHaveLength(1);
  // Nobody is led to where the operator has not said that calendars may lie.
  hosts.named = "";
  await sync();
  expect(await stateOf()).toMatchObject({ failedReason: "address", stoppedAt: expect.any(Date) });
  hosts.named = server.host;
});

test("does nothing where most of a calendar is gone at once, and puts it back when its owner says so", async () => {
  const { id } = await book({ title: "Möte" });
  await sync();
  await server.remove(await nameOf("Möte"));
  await committed(async ({ tx }) => {
    const [link] = await tx.select().from(calendarObjects);
    const others = Array.from({ length: 20 }, (_, n) => ({
      accountId: link?.accountId ?? "",
      origin: "vekt" as const,
      href: `/gone/${n}.ics`,
    }));
    await tx.insert(calendarObjects).values(others);
    await tx.update(calendarSyncs).set({ position: null, ctag: null });
  });
  await sync();
  expect(await stateOf()).toMatchObject({ failedReason: "emptied", stoppedAt: expect.any(Date) });
  expect((await meetingOf(id)).cancelledAt).toBeNull();
  await committed((ctx) => syncCalendarNow(ctx, {}));
  await sync();
  expect(await texts()).toHaveLength(1);
});

test("leaves a colleague's meeting to its organiser, and loses no change of what was called off meanwhile", async () => {
  const asked = { ownerId: employee("bertil"), participants: [{ who: `employee:${employee("anna")}` }] };
  const { id } = await book({ title: "Bertils möte", ...asked });
  const own = await book({ title: "Eget", startsOn: day(8), endsOn: day(8) });
  await sync();
  await rewrite("Bertils möte", (text) => text.replace("SUMMARY:Bertils möte", "SUMMARY:Annas möte"));
  await committed((ctx) => cancelMeeting(ctx, { id: own.id }));
  await rewrite("Eget", (text) => text.replace("SUMMARY:Eget", "SUMMARY:Eget i alla fall"));
  await sync();
  expect((await meetingOf(id)).title).toBe("Bertils möte");
  const titles = async () => (await texts()).map((text) => /SUMMARY:(.*)/.exec(text)?.[1]?.trim()).toSorted();
  expect(await titles()).toEqual(["Bertils möte", "Eget i alla fall"]);
  expect(await rowsNamed("Eget i alla fall")).toMatchObject([{ isPrivate: true, cancelledAt: null }]);
  expect((await meetingOf(own.id)).cancelledAt).not.toBeNull();
  await server.remove(await nameOf("Bertils möte"));
  await sync();
  expect(await meetingOf(id)).toMatchObject({ cancelledAt: null, participants: [{ state: "declined" }] });
  await sync();
  expect(await titles()).toEqual(["Eget i alla fall"]);
});
