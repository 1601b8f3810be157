import { afterAll, expect, it, vi } from "vitest";
import { calendarObjects } from "@/db/tenant/schema/calendar-links";
import type { Run } from "@/lib/calendar-accounts/push-meetings";
import { syncAccount } from "@/lib/calendar-accounts/sync-account";
import { connectCalendar } from "@/lib/connectors/caldav/connect-calendar";
import { listMeetings } from "@/lib/meetings/list-meetings";
import { sampleAccount } from "@/tests/lib/calendar-accounts/sample-account";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { found, multistatus, startSpokenCalendar, told } from "@/tests/support/spoken-calendar";

const hosts = { named: "" };
vi.mock("@/lib/core/env", async (original) => {
  const module = (await original()) as typeof import("@/lib/core/env");
  const key = "tests-only-0123456789-abcdefghijklmnopqrstuvwxyz";
  return {
    ...module,
    env: () => module.parseEnv({ SECRET_KEY: key, ...process.env, CALENDAR_HOSTS: hosts.named }),
  };
});
useDatabase();

const server = await startSpokenCalendar();
hosts.named = server.host;
afterAll(() => server.close());

const home = "/calendars/anna/work";
const port = () => connectCalendar(server.calendarUrl, { userName: "anna", password: "tall-birch" });
const etag = (mark: string) => `<d:getetag>"${mark}"</d:getetag>`;
const limit = `<d:error><d:number-of-matches-within-limits/></d:error>`;

it("asks for the rest of what a server tells in parts, and believes what it says last", async () => {
  const pages = [
    multistatus(
      [
        found(`${home}/a.ics`, etag("1")),
        told(`${home}/b.ics`, "404 Not Found"),
        // Without the last sign, as some write it.
        told(home, "507 Insufficient Storage", limit),
      ],
      "http://sabre.io/ns/sync/2",
    ),
    multistatus(
      [found(`${home}/b.ics`, etag("2")), told(`${home}/a.ics`, "404 Not Found")],
      "http://sabre.io/ns/sync/3",
    ),
  ];
  server.asked.length = 0;
  server.say(() => pages[server.asked.length - 1] ?? { status: 500 });
  expect(await port().changesSince("http://sabre.io/ns/sync/1")).toEqual({
    position: "http://sabre.io/ns/sync/3",
    changed: [{ href: `${home}/b.ics`, etag: '"2"' }],
    removed: [`${home}/a.ics`],
  });
  expect(server.asked.map(({ body }) => /sync\/(\d)/.exec(body)?.[1])).toEqual(["1", "2"]);
});

it("lists everything where a server doesn't know the mark, or has too much to tell at once", async () => {
  for (const status of [403, 409, 415, 501, 507]) {
    server.say(() => ({
      status,
      body: `<?xml version="1.0"?><d:error xmlns:d="DAV:"><d:valid-sync-token/></d:error>`,
    }));
    expect(await port().changesSince("http://sabre.io/ns/sync/1"), `${status}`).toBeNull();
  }
  server.say(() => ({ status: 503 }));
  await expect(port().changesSince("x")).rejects.toMatchObject({ reason: "unreachable" });
});

it("compares by the calendar's one mark where a server has no other, and asks for nothing while that is the same", async () => {
  await rolledBack(async (ctx) => {
    const accountId = await sampleAccount(ctx);
    await ctx.tx.delete(calendarObjects);
    const now = new Date();
    const start = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10).replaceAll("-", "");
    const event = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a@old\r\nDTSTART:${start}T090000Z\r\nDTEND:${start}T100000Z\r\nSUMMARY:Tandläkare\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
    let mark = "c1";
    const href = `${home}/a.ics`;
    server.asked.length = 0;
    server.say(({ method, body }) => {
      if (method === "PROPFIND") return multistatus([found(`${home}/`, `<cs:getctag>${mark}</cs:getctag>`)]);
      if (body.includes("calendar-query")) return multistatus(mark === "c3" ? [] : [found(href, etag("1"))]);
      if (body.includes("calendar-multiget"))
        return multistatus(
          mark === "c3"
            ? [told(href, "404 Not Found")]
            : [found(href, `${etag("1")}<cal:calendar-data>${event}</cal:calendar-data>`)],
        );
      return { status: 500 };
    });
    const run: Run = (work) => work(ctx);
    const titles = async () => (await listMeetings(ctx, {})).map(({ title }) => title);
    const sync = async () => {
      const from = server.asked.length;
      await syncAccount(port(), run, accountId, now);
      return server.asked.slice(from).map(({ method, body }) => /calendar-\w+/.exec(body)?.[0] ?? method);
    };
    expect(await sync()).toEqual(["PROPFIND", "calendar-query", "calendar-multiget"]);
    expect(await titles()).toContain("Tandläkare");
    expect(await sync()).toEqual(["PROPFIND"]);
    mark = "c2";
    expect(await sync()).toEqual(["PROPFIND", "calendar-query"]);
    mark = "c3";
    await sync();
    expect(await titles()).not.toContain("Tandläkare");
  });
});

it("asks for less at a time where a server cuts its answer off, and misses nothing", async () => {
  const days = new Map(
    ["2026-12-01", "2026-12-20", "2027-06-01", "2031-01-01"].map((day, at) => [`${home}/${at}.ics`, day]),
  );
  const instant = (text: string) =>
    Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
  server.asked.length = 0;
  // At most one at a time: cut off within the answer, or refused as a whole.
  for (const cutOff of [
    multistatus([found(`${home}/0.ics`, etag("1")), told(home, "507 Insufficient Storage", limit)]),
    { status: 507 },
  ]) {
    server.say(({ body }) => {
      const [, start = "", end] = /time-range start="(\w+)"(?: end="(\w+)")?/.exec(body) ?? [];
      const asked = [...body.matchAll(/<d:href>([^<]+)/g)].map(([, href]) => href);
      const within = ([, day]: [string, string]) =>
        Date.parse(day) >= instant(start) && (!end || Date.parse(day) < instant(end));
      const hits = body.includes("calendar-query")
        ? [...days].filter(within).map(([href]) => href)
        : [...days.keys()].filter((href) => asked.includes(href));
      if (hits.length > 1) return cutOff;
      return multistatus(
        hits.map((href) => found(href, `${etag("1")}<cal:calendar-data>BEGIN:VCALENDAR</cal:calendar-data>`)),
      );
    });
    const listed = await port().list(new Date("2026-11-01T00:00:00Z"));
    expect(listed.map(({ href }) => href).toSorted()).toEqual([...days.keys()]);
    expect((await port().read([...days.keys()])).map(({ href }) => href)).toEqual([...days.keys()]);
  }
  expect(server.asked.length).toBeLessThan(60);
  // What never comes whole is tried again later, and nothing is taken for gone.
  server.say(() => ({ status: 507 }));
  await expect(port().list(new Date())).rejects.toMatchObject({ reason: "unreachable" });
  await expect(port().read([`${home}/0.ics`])).rejects.toMatchObject({ reason: "unreachable" });
});

it("goes on with the other meetings where a server has no room for one", async () => {
  server.say(() => ({ status: 507 }));
  expect(await port().write(`${home}/a.ics`, "BEGIN:VCALENDAR", null)).toEqual({ state: "refused" });
  server.say(() => ({ status: 503 }));
  await expect(port().write(`${home}/a.ics`, "BEGIN:VCALENDAR", null)).rejects.toMatchObject({
    reason: "unreachable",
  });
});
