import { expect, it } from "vitest";
import { signIn } from "@/lib/auth/sign-in";
import { addMember } from "@/lib/members/add-member";
import { useDatabase } from "@/tests/support/context";
import { emailOf, idOf } from "@/tests/support/people";
import { guest, refusalOf } from "@/tests/support/platform";

useDatabase();
const organisationId = idOf("organisation", "nordbygg");
const password = "granit-tall-sjö";

it("adds a new person, who can sign in", async () => {
  await addMember({
    organisationId,
    name: "Nils Ny",
    email: "Nils@nordbygg.example",
    password,
    role: "seller",
  });
  expect(await refusalOf(signIn(guest(), { email: "nils@nordbygg.example", password }))).toBe("done");
});

it("adds somebody who has an account without touching its password, and nobody twice", async () => {
  const email = emailOf("rut", "fjordkraft");
  const add = () => addMember({ organisationId, name: "Rut", email, password, role: "report_viewer" });
  expect(await add()).toMatchObject({ userId: idOf("user", "fjordkraft", "rut") });
  expect(await refusalOf(signIn(guest(), { email, password }))).toBe("invalid: wrong_credentials");
  expect(await refusalOf(add())).toBe("conflict: member_already");
});
