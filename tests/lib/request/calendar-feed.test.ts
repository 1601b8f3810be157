import { eq, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { GET } from "@/app/api/calendar/[org]/[file]/route";
import { memberships, users } from "@/db/platform/schema/users";
import { platformTransaction } from "@/db/transaction";
import { getCalendarFeed } from "@/lib/calendar-feeds/get-calendar-feed";
import { renewCalendarFeed } from "@/lib/calendar-feeds/renew-calendar-feed";
import { revokeCalendarFeed } from "@/lib/calendar-feeds/revoke-calendar-feed";
import { saveCalendarFeed } from "@/lib/calendar-feeds/save-calendar-feed";
import { sampleMeetings } from "@/tests/lib/meetings/sample-meetings";
import { committed, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";

useDatabase();

async function get(org: string, file: string, headers: HeadersInit = {}) {
  const answer = await GET(new Request(`http://localhost:3000/api/calendar/${org}/${file}`, { headers }), {
    params: Promise.resolve({ org, file }),
  });
  const { status } = answer;
  return {
    status,
    text: await answer.text(),
    etag: answer.headers.get("etag"),
    type: answer.headers.get("content-type"),
  };
}

const tokenOf = () => committed(async (ctx) => `${(await getCalendarFeed(ctx, {}))?.token}.ics`);

it("gives a calendar what its owner sees, whole or as unchanged", async () => {
  await committed(async (ctx) => {
    await (await sampleMeetings(ctx)).book({ title: "Genomgång" });
    await saveCalendarFeed(ctx, {});
  });
  const file = await tokenOf();
  const first = await get("nordbygg", file);
  expect(first).toMatchObject({ status: 200, type: "text/calendar; charset=utf-8" });
  expect(first.text).toContain("SUMMARY:Genomgång");
  const again = await get("nordbygg", file, { "if-none-match": `W/"x", ${first.etag}` });
  expect(again).toMatchObject({ status: 304, text: "", etag: first.etag });
  await committed(async (ctx) =>
    (await sampleMeetings(ctx)).book({ title: "Nytt", startsOn: "2026-12-02", endsOn: "2026-12-02" }),
  );
  expect(await get("nordbygg", file, { "if-none-match": first.etag ?? "" })).toMatchObject({ status: 200 });
});

it("answers everything else alike", async () => {
  const old = await tokenOf();
  await committed((ctx) => renewCalendarFeed(ctx, {}));
  const file = await tokenOf();
  const strange = await get("nordbygg", "guess.ics");
  expect(strange.status).toBe(404);
  for (const [org, name] of [
    ["nordbygg", old],
    ["nordbygg", file.replace(".ics", "")],
    ["fjordkraft", file],
    ["nowhere", file],
  ] as const)
    expect(await get(org, name)).toEqual(strange);
  const anna = eq(memberships.employeeId, idOf("employee", "nordbygg"));
  const user = eq(users.id, idOf("user", "nordbygg"));
  await platformTransaction((tx) => tx.update(memberships).set({ disabledAt: sql`now()` }).where(anna));
  expect(await get("nordbygg", file)).toEqual(strange);
  await platformTransaction((tx) => tx.update(memberships).set({ disabledAt: null }).where(anna));
  await platformTransaction((tx) => tx.update(users).set({ disabledAt: sql`now()` }).where(user));
  expect(await get("nordbygg", file)).toEqual(strange);
  await platformTransaction((tx) => tx.update(users).set({ disabledAt: null }).where(user));
  expect((await get("nordbygg", file)).status).toBe(200);
  await committed((ctx) => revokeCalendarFeed(ctx, {}));
  expect(await get("nordbygg", file)).toEqual(strange);
});

it("lets nobody ask without end", async () => {
  await committed((ctx) => saveCalendarFeed(ctx, {}));
  const file = await tokenOf();
  await platformTransaction((tx) =>
    tx.execute(
      sql`update platform.rate_limits set points = 1000 where key like 'calendarFeed:%' or key like 'unknownFeed:%'`,
    ),
  );
  expect((await get("nordbygg", file)).status).toBe(429);
  expect((await get("nordbygg", "guess.ics")).status).toBe(429);
});
