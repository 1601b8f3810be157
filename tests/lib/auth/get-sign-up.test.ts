import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { signUps } from "@/db/platform/schema/sessions";
import { platformTransaction } from "@/db/transaction";
import { getSignUp } from "@/lib/auth/get-sign-up";
import { requestSignUp } from "@/lib/auth/request-sign-up";
import { useDatabase } from "@/tests/support/context";
import { guest, mailedToken } from "@/tests/support/platform";

useDatabase();
const email = "asa@angsblomman.example";

it("shows what a link finishes, for a day", async () => {
  await requestSignUp(guest(), {
    organisationName: "Ängsblomman AB",
    country: "SE",
    name: "Åsa Ängmark",
    email,
    password: "granit-tall-sjö",
  });
  const token = await mailedToken(email);
  expect(await getSignUp(guest(), { token })).toEqual({ email, organisationName: "Ängsblomman AB" });
  expect(await getSignUp(guest(), { token: "A".repeat(43) })).toBeNull();
  await platformTransaction((tx) => tx.update(signUps).set({ expiresAt: sql`now()` }));
  expect(await getSignUp(guest(), { token })).toBeNull();
});
