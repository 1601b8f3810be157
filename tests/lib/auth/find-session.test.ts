import { sql } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { organisations } from "@/db/platform/schema/organisations";
import { sessions } from "@/db/platform/schema/sessions";
import { memberships, users } from "@/db/platform/schema/users";
import { platformTransaction } from "@/db/transaction";
import { findSession } from "@/lib/auth/find-session";
import { useDatabase } from "@/tests/support/context";
import { sessionOf } from "@/tests/support/platform";

useDatabase();
let token = "";
beforeEach(async () => {
  token = await sessionOf("anna");
});

const set = (column: string, value: string) =>
  platformTransaction((tx) => tx.execute(sql.raw(`update sessions set ${column} = ${value}`)));

it("finds the account and what it may enter", async () => {
  const account = await findSession(token);
  expect(account).toMatchObject({
    email: "anna@nordbygg.example",
    memberships: [{ slug: "nordbygg", role: "administrator" }],
  });
  expect(await findSession("x".repeat(43))).toBeNull();
});

it.each([
  ["revoked", () => set("revoked_at", "now()")],
  ["older than sixty days", () => set("expires_at", "now() - interval '1 second'")],
  ["idle for a fortnight", () => set("last_seen_at", "now() - interval '14 days 1 second'")],
  ["of a disabled user", () => platformTransaction((tx) => tx.update(users).set({ disabledAt: sql`now()` }))],
])("finds none that is %s", async (_, end) => {
  await end();
  expect(await findSession(token)).toBeNull();
  await platformTransaction((tx) => tx.update(users).set({ disabledAt: null }));
});

it("leaves out an organisation that the user or everybody is shut out of", async () => {
  await platformTransaction((tx) => tx.update(memberships).set({ disabledAt: sql`now()` }));
  expect((await findSession(token))?.memberships).toEqual([]);
  await platformTransaction((tx) => tx.update(memberships).set({ disabledAt: null }));
  await platformTransaction((tx) => tx.update(organisations).set({ disabledAt: sql`now()` }));
  expect((await findSession(token))?.memberships).toEqual([]);
  await platformTransaction((tx) => tx.update(organisations).set({ disabledAt: null }));
});

it("notes now and then that it was seen", async () => {
  await set("last_seen_at", "now() - interval '11 minutes'");
  await findSession(token);
  const stale = sql<boolean>`bool_or(last_seen_at < now() - interval '1 minute')`;
  const [row] = await platformTransaction((tx) => tx.select({ stale }).from(sessions));
  expect(row?.stale).toBe(true); // those of the tests before; ours is among the fresh
  const fresh = await platformTransaction((tx) =>
    tx.select().from(sessions).where(sql`last_seen_at > now() - interval '1 minute'`),
  );
  expect(fresh).toHaveLength(1);
});
