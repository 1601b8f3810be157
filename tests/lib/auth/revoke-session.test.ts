import { expect, it } from "vitest";
import { findSession } from "@/lib/auth/find-session";
import { revokeSession } from "@/lib/auth/revoke-session";
import { useDatabase } from "@/tests/support/context";
import { holderOf, refusalOf, sessionOf } from "@/tests/support/platform";

useDatabase();

it("ends the session that was chosen", async () => {
  const [here, phone] = [await holderOf(await sessionOf("anna")), await sessionOf("anna")];
  const sessionId = (await findSession(phone))?.sessionId ?? "";
  await revokeSession(here, { sessionId });
  expect(await findSession(phone)).toBeNull();
  expect(await refusalOf(revokeSession(here, { sessionId }))).toBe("not_found: not_found");
});

it("doesn't know of anybody else's", async () => {
  const colleague = await sessionOf("bertil");
  const sessionId = (await findSession(colleague))?.sessionId ?? "";
  const call = revokeSession(await holderOf(await sessionOf("anna")), { sessionId });
  expect(await refusalOf(call)).toBe("not_found: not_found");
  expect(await findSession(colleague)).not.toBeNull();
});
