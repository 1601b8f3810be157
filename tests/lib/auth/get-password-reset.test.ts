import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { passwordResets } from "@/db/platform/schema/sessions";
import { platformTransaction } from "@/db/transaction";
import { getPasswordReset } from "@/lib/auth/get-password-reset";
import { requestPasswordReset } from "@/lib/auth/request-password-reset";
import { useDatabase } from "@/tests/support/context";
import { emailOf } from "@/tests/support/people";
import { guest, mailedToken, refusalOf } from "@/tests/support/platform";

useDatabase();
const anna = emailOf("anna", "nordbygg");

it("knows whose password a link sets, for an hour", async () => {
  await requestPasswordReset(guest(), { email: anna });
  const token = await mailedToken(anna);
  expect(await getPasswordReset(guest(), { token })).toEqual({ email: anna });
  await platformTransaction((tx) => tx.update(passwordResets).set({ expiresAt: sql`now()` }));
  expect(await getPasswordReset(guest(), { token })).toBeNull();
});

it("knows no other secrets", async () => {
  expect(await getPasswordReset(guest(), { token: "A".repeat(43) })).toBeNull();
  expect(await refusalOf(getPasswordReset(guest(), { token: "../../x" }))).toBe("invalid: check_fields");
});
