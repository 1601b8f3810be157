import { expect, it } from "vitest";
import { findSession } from "@/lib/auth/find-session";
import { signOutEverywhere } from "@/lib/auth/sign-out-everywhere";
import { useDatabase } from "@/tests/support/context";
import { holderOf, sessionOf } from "@/tests/support/platform";

useDatabase();

it("ends all of one's sessions, this one too", async () => {
  const [here, phone] = [await sessionOf("anna"), await sessionOf("anna")];
  const colleague = await sessionOf("bertil");
  await signOutEverywhere(await holderOf(here), {});
  expect(await findSession(here)).toBeNull();
  expect(await findSession(phone)).toBeNull();
  expect(await findSession(colleague)).not.toBeNull();
});
