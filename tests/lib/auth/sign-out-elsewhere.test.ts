import { expect, it } from "vitest";
import { findSession } from "@/lib/auth/find-session";
import { signOutElsewhere } from "@/lib/auth/sign-out-elsewhere";
import { useDatabase } from "@/tests/support/context";
import { holderOf, sessionOf } from "@/tests/support/platform";

useDatabase();

it("ends one's other sessions and says how many, leaving this one and everybody else's", async () => {
  const [here, phone, tablet] = [await sessionOf("anna"), await sessionOf("anna"), await sessionOf("anna")];
  const colleague = await sessionOf("bertil");
  expect(await signOutElsewhere(await holderOf(here), {})).toBe(2);
  expect(await findSession(here)).not.toBeNull();
  expect(await findSession(phone)).toBeNull();
  expect(await findSession(tablet)).toBeNull();
  expect(await findSession(colleague)).not.toBeNull();
});
