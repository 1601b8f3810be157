import { expect, it } from "vitest";
import { findSession } from "@/lib/auth/find-session";
import { signOut } from "@/lib/auth/sign-out";
import { useDatabase } from "@/tests/support/context";
import { guest, holderOf, refusalOf, sessionOf } from "@/tests/support/platform";

useDatabase();

it("ends the session that asks, at once, and no other", async () => {
  const [here, there] = [await sessionOf("anna"), await sessionOf("anna")];
  await signOut(await holderOf(here), {});
  expect(await findSession(here)).toBeNull();
  expect(await findSession(there)).not.toBeNull();
});

it("is for those who are signed in", async () => {
  expect(await refusalOf(signOut(guest(), {}))).toBe("forbidden: forbidden");
});
