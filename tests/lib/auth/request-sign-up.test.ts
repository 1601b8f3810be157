import { beforeEach, expect, it } from "vitest";
import { rateLimits, signUps } from "@/db/platform/schema/sessions";
import { platformTransaction } from "@/db/transaction";
import { requestSignUp } from "@/lib/auth/request-sign-up";
import { useDatabase } from "@/tests/support/context";
import { emailOf } from "@/tests/support/people";
import { guest, mailedToken, mailsTo, refusalOf, runJobs } from "@/tests/support/platform";

useDatabase();
const asked = {
  organisationName: "Ängsblomman AB",
  country: "SE",
  name: "Åsa Ängmark",
  email: "asa@angsblomman.example",
  password: "granit-tall-sjö",
};
beforeEach(async () => {
  await platformTransaction((tx) => tx.delete(rateLimits));
});

it("mails a link, in the language of the form, and makes nothing yet", async () => {
  await requestSignUp(guest({ locale: "da" }), asked);
  const token = await mailedToken(asked.email);
  const [mail] = await mailsTo(asked.email);
  expect(mail?.subject).toBe("Gør Ängsblomman AB klar i Vekt");
  expect(mail?.text).toContain(`http://localhost:3000/sign-up/${token}`);
  const rows = JSON.stringify(await platformTransaction((tx) => tx.select().from(signUps)));
  expect(rows).not.toContain(token);
  expect(rows).not.toContain(asked.password);
});

it("answers alike for an address that has an account, and tells its owner", async () => {
  const anna = emailOf("anna", "nordbygg");
  expect(await refusalOf(requestSignUp(guest(), { ...asked, email: anna }))).toBe("done");
  await runJobs();
  expect(await mailsTo(anna)).toMatchObject([{ subject: "Du har redan ett konto i Vekt" }]);
});

it.each([
  ["too short", "kort"],
  ["among the most used", "Password123!"],
  ["a run of the same", "abcabcabcabc"],
  ["the address itself", asked.email],
])("refuses a password that is %s", async (_, password) => {
  expect(await refusalOf(requestSignUp(guest(), { ...asked, password }))).toBe("invalid: check_fields");
});

it("refuses a country that isn't offered and names with control characters", async () => {
  expect(await refusalOf(requestSignUp(guest(), { ...asked, country: "XX" }))).toBe("invalid: check_fields");
  const organisationName = "Nordbygg\r\nBcc: x@evil.example";
  expect(await refusalOf(requestSignUp(guest(), { ...asked, organisationName }))).toBe(
    "invalid: check_fields",
  );
});

it("limits how often one network asks", async () => {
  for (let n = 1; n <= 10; n++) await requestSignUp(guest(), { ...asked, email: `${n}@angsblomman.example` });
  expect(await refusalOf(requestSignUp(guest(), asked))).toBe("too_many: too_many");
});
