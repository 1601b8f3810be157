import { beforeEach, expect, it } from "vitest";
import { passwordResets, rateLimits } from "@/db/platform/schema/sessions";
import { platformTransaction } from "@/db/transaction";
import { hashToken } from "@/lib/auth/find-session";
import { requestPasswordReset } from "@/lib/auth/request-password-reset";
import { useDatabase } from "@/tests/support/context";
import { emailOf } from "@/tests/support/people";
import { guest, mailedToken, mailsTo, refusalOf, runJobs } from "@/tests/support/platform";

useDatabase();
const anna = emailOf("anna", "nordbygg");
beforeEach(async () => {
  await platformTransaction((tx) => tx.delete(rateLimits));
});

it("mails the owner a link, in their language, of which only the hash is kept", async () => {
  await requestPasswordReset(guest({ locale: "en" }), { email: anna });
  const token = await mailedToken(anna);
  const [mail] = await mailsTo(anna);
  expect(mail?.subject).toBe("Välj ett nytt lösenord");
  expect(mail?.text).toContain(`http://localhost:3000/reset/${token}`);
  const rows = await platformTransaction((tx) => tx.select().from(passwordResets));
  expect(rows.map((row) => row.tokenHash)).toEqual([hashToken(token)]);
  const within = (rows[0]?.expiresAt.getTime() ?? 0) - Date.now();
  expect(within).toBeLessThanOrEqual(60 * 60 * 1000);
});

it("answers alike, and mails nobody, when there is no such account", async () => {
  const nobody = "ingen@nordbygg.example";
  expect(await refusalOf(requestPasswordReset(guest(), { email: nobody }))).toBe("done");
  await runJobs();
  expect(await mailsTo(nobody)).toEqual([]);
});

it("mails one address three times a quarter of an hour, without saying that it stopped", async () => {
  const rut = emailOf("rut", "nordbygg");
  for (let n = 1; n <= 5; n++) {
    expect(await refusalOf(requestPasswordReset(guest({ network: `198.51.100.${n}` }), { email: rut }))).toBe(
      "done",
    );
  }
  await runJobs();
  expect(await mailsTo(rut)).toHaveLength(3);
});

it("limits how often one network asks", async () => {
  for (let n = 1; n <= 10; n++) await requestPasswordReset(guest(), { email: `${n}@nordbygg.example` });
  expect(await refusalOf(requestPasswordReset(guest(), { email: anna }))).toBe("too_many: too_many");
});
