import { beforeAll, expect, it } from "vitest";
import { confirmPassword } from "@/lib/auth/confirm-password";
import { useDatabase } from "@/tests/support/context";
import { givePassword, guest, holderOf, refusalOf, sessionOf } from "@/tests/support/platform";

useDatabase();
const own = "granit-tall-sjö";
beforeAll(() => givePassword("anna", "nordbygg", own));

it("takes the password of whoever is signed in, and stops guessing", async () => {
  const here = await holderOf(await sessionOf("anna"));
  const confirm = (presentPassword: string) => refusalOf(confirmPassword(here, { presentPassword }));
  expect(await refusalOf(confirmPassword(guest(), { presentPassword: own }))).toBe("forbidden: forbidden");
  expect(await confirm(own)).toBe("done");
  for (let time = 0; time < 10; time++) expect(await confirm("fel lösenord")).toBe("invalid: password_wrong");
  expect(await confirm(own)).toBe("too_many: too_many");
});
