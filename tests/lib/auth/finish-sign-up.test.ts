import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { organisations } from "@/db/platform/schema/organisations";
import { rateLimits } from "@/db/platform/schema/sessions";
import { platformTransaction } from "@/db/transaction";
import { findSession } from "@/lib/auth/find-session";
import { finishSignUp } from "@/lib/auth/finish-sign-up";
import { requestSignUp } from "@/lib/auth/request-sign-up";
import { signIn } from "@/lib/auth/sign-in";
import { guest, mailedToken, refusalOf } from "@/tests/support/platform";
import { useStockedDatabase } from "@/tests/support/stock";

useStockedDatabase("da", "da", "da");
const password = "hest-måne-kaffe";
const asked = { organisationName: "Søndergård Byg ApS", country: "DK", name: "Søren Søndergård", password };
beforeEach(async () => {
  await platformTransaction((tx) => tx.delete(rateLimits));
});

async function ask(email: string): Promise<string> {
  await requestSignUp(guest({ locale: "en" }), { ...asked, email });
  return mailedToken(email);
}

it("makes the organisation after its country, and its administrator, and signs them in", async () => {
  const email = "soren@sondergard.example";
  const made = await finishSignUp(guest(), { token: await ask(email) });
  expect(made.slug).toBe("sondergard-byg");
  const account = await findSession(made.token);
  expect(account).toMatchObject({ email, name: asked.name, locale: "en" });
  expect(account?.memberships).toMatchObject([
    { role: "administrator", currency: "DKK", timeZone: "Europe/Copenhagen", locale: "da", collation: "da" },
  ]);
  expect(await refusalOf(signIn(guest(), { email, password }))).toBe("done");
});

it("works once, also for several at the same moment", async () => {
  const token = await ask("mette@sondergard.example");
  const answers = await Promise.all([1, 2, 3].map(() => refusalOf(finishSignUp(guest(), { token }))));
  expect(answers.toSorted()).toEqual(["done", "rule: link_invalid", "rule: link_invalid"]);
  const made = await platformTransaction((tx) =>
    tx.select().from(organisations).where(eq(organisations.name, asked.organisationName)),
  );
  expect(made.map(({ slug }) => slug).toSorted()).toEqual(["sondergard-byg", "sondergard-byg-2"]);
});

it("keeps the link good when no schema was ready", async () => {
  const token = await ask("jens@sondergard.example");
  const other = await ask("lise@sondergard.example");
  expect(await refusalOf(finishSignUp(guest(), { token: other }))).toBe("done");
  expect(await refusalOf(finishSignUp(guest(), { token }))).toBe("unavailable: unavailable");
  expect(await refusalOf(finishSignUp(guest(), { token: other }))).toBe("rule: link_invalid");
});
