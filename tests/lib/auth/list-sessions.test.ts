import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { platformTransaction } from "@/db/transaction";
import { listSessions } from "@/lib/auth/list-sessions";
import { signOut } from "@/lib/auth/sign-out";
import { useDatabase } from "@/tests/support/context";
import { holderOf, sessionOf } from "@/tests/support/platform";

useDatabase();

it("shows one's own open sessions, this one first, and no secret", async () => {
  const here = await holderOf(await sessionOf("anna"));
  await sessionOf("anna");
  await sessionOf("bertil");
  await signOut(await holderOf(await sessionOf("anna")), {});
  await platformTransaction((tx) =>
    tx.execute(sql`update sessions set last_seen_at = now() - interval '1 hour'
    where id = ${here.account?.sessionId}`),
  );
  const listed = await listSessions(here, {});
  expect(listed.map(({ isThis }) => isThis)).toEqual([true, false]);
  expect(Object.keys(listed[0] ?? {}).toSorted()).toEqual([
    "createdAt",
    "id",
    "isThis",
    "lastSeenAt",
    "userAgent",
  ]);
});
