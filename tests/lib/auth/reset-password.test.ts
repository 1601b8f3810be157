import { sql } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { passwordResets, rateLimits } from "@/db/platform/schema/sessions";
import { platformTransaction } from "@/db/transaction";
import { findSession } from "@/lib/auth/find-session";
import { requestPasswordReset } from "@/lib/auth/request-password-reset";
import { resetPassword } from "@/lib/auth/reset-password";
import { signIn } from "@/lib/auth/sign-in";
import { useDatabase } from "@/tests/support/context";
import { emailOf } from "@/tests/support/people";
import { guest, mailedToken, refusalOf, sessionOf } from "@/tests/support/platform";

useDatabase();
const anna = emailOf("anna", "nordbygg");
const password = "granit-tall-sjö";
let token = "";
beforeEach(async () => {
  await platformTransaction((tx) => tx.delete(rateLimits));
  await requestPasswordReset(guest(), { email: anna });
  token = await mailedToken(anna);
});

it("sets the password, ends every session and starts one", async () => {
  const before = await sessionOf("anna");
  const entered = await resetPassword(guest(), { token, password });
  expect(await findSession(before)).toBeNull();
  expect((await findSession(entered.token))?.email).toBe(anna);
  expect(await refusalOf(signIn(guest(), { email: anna, password }))).toBe("done");
});

it("works once, also for several at the same moment", async () => {
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => refusalOf(resetPassword(guest(), { token, password }))),
  );
  expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
  expect(answers.filter((answer) => answer === "rule: link_invalid")).toHaveLength(7);
});

it("spends every other link of the account", async () => {
  await requestPasswordReset(guest(), { email: anna });
  const newer = await mailedToken(anna);
  await resetPassword(guest(), { token: newer, password });
  expect(await refusalOf(resetPassword(guest(), { token, password }))).toBe("rule: link_invalid");
});

it("refuses a link that is too old, unknown or used for a weak password, which spends nothing", async () => {
  expect(await refusalOf(resetPassword(guest(), { token, password: "Password123!" }))).toBe(
    "invalid: check_fields",
  );
  expect(await refusalOf(resetPassword(guest(), { token, password: anna }))).toBe(
    "invalid: password_is_address",
  );
  expect(await refusalOf(resetPassword(guest(), { token: "A".repeat(43), password }))).toBe(
    "rule: link_invalid",
  );
  await platformTransaction((tx) => tx.update(passwordResets).set({ expiresAt: sql`now()` }));
  expect(await refusalOf(resetPassword(guest(), { token, password }))).toBe("rule: link_invalid");
});

it("lets its owner in on this device while others guess at the account", async () => {
  const { deviceCookie } = await resetPassword(guest(), { token, password });
  for (let n = 0; n < 10; n++) await refusalOf(signIn(guest(), { email: anna, password: "fel lösenord" }));
  expect(await refusalOf(signIn(guest(), { email: anna, password }))).toBe("too_many: too_many");
  expect(await refusalOf(signIn(guest({ deviceCookie }), { email: anna, password }))).toBe("done");
});
