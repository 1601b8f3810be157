import { beforeAll, expect, it } from "vitest";
import { changePassword } from "@/lib/auth/change-password";
import { findSession } from "@/lib/auth/find-session";
import { requestPasswordReset } from "@/lib/auth/request-password-reset";
import { resetPassword } from "@/lib/auth/reset-password";
import { signIn } from "@/lib/auth/sign-in";
import { useDatabase } from "@/tests/support/context";
import { emailOf } from "@/tests/support/people";
import {
  givePassword,
  guest,
  holderOf,
  mailedToken,
  mailsTo,
  refusalOf,
  sessionOf,
} from "@/tests/support/platform";

useDatabase();
const anna = emailOf("anna", "nordbygg");
const first = "granit-tall-sjö";
const second = "lingon-mossa-sten";
beforeAll(() => givePassword("anna", "nordbygg", first));

it("refuses without the present password, and for a weak new one", async () => {
  const here = await holderOf(await sessionOf("anna"));
  const change = (presentPassword: string, password: string) =>
    refusalOf(changePassword(here, { presentPassword, password }));
  expect(await change("fel lösenord", second)).toBe("invalid: password_wrong");
  expect(await change(first, "kort")).toBe("invalid: check_fields");
  expect(await change(first, anna)).toBe("invalid: password_is_address");
});

it("changes it, ends all other sessions and spends links that were on their way", async () => {
  const token = await sessionOf("anna");
  const other = await sessionOf("anna");
  await requestPasswordReset(guest(), { email: anna });
  const link = await mailedToken(anna);
  await changePassword(await holderOf(token), { presentPassword: first, password: second });
  expect(await findSession(token)).not.toBeNull();
  expect(await findSession(other)).toBeNull();
  expect(await refusalOf(resetPassword(guest(), { token: link, password: "tuva-bäck-hare" }))).toBe(
    "rule: link_invalid",
  );
  expect(await refusalOf(signIn(guest(), { email: anna, password: first }))).toBe(
    "invalid: wrong_credentials",
  );
  expect(await refusalOf(signIn(guest(), { email: anna, password: second }))).toBe("done");
  expect((await mailsTo(anna)).at(-1)?.subject).toBe("Ditt lösenord är ändrat");
});

it("stops guessing at the present password by whoever sits at an open session", async () => {
  const here = await holderOf(await sessionOf("anna"));
  for (let time = 0; time < 10; time++) {
    await refusalOf(changePassword(here, { presentPassword: "fel lösenord", password: first }));
  }
  const call = changePassword(here, { presentPassword: second, password: first });
  expect(await refusalOf(call)).toBe("too_many: too_many");
});
