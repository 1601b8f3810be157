import { expect, it } from "vitest";
import { findSession } from "@/lib/auth/find-session";
import { listEmployees } from "@/lib/employees/list-employees";
import { changeRole } from "@/lib/members/change-role";
import { disableMember } from "@/lib/members/disable-member";
import { enableMember } from "@/lib/members/enable-member";
import { committed, useDatabase } from "@/tests/support/context";
import { refusalOf, sessionOf, signedIn, slowly } from "@/tests/support/platform";
import { membershipOf } from "./members";

useDatabase();
const last = "rule: last_administrator";

it("shuts the member out of the organisation from their next request on", async () => {
  const token = await sessionOf("bertil");
  await disableMember(await signedIn("anna"), { membershipId: await membershipOf("bertil") });
  expect((await findSession(token))?.memberships).toEqual([]);
  const people = await committed((ctx) => listEmployees(ctx, {}));
  expect(people.find(({ name }) => name === "Bertil Ek")?.active).toBe(false);
});

it("leaves one when two administrators shut each other out at once", async () => {
  const anna = await signedIn("anna");
  const [annas, kerstins] = [await membershipOf("anna"), await membershipOf("kerstin")];
  expect(await refusalOf(disableMember(anna, { membershipId: annas }))).toBe(last);
  await changeRole(anna, { membershipId: kerstins, role: "administrator" });
  const kerstin = await signedIn("kerstin");
  const answers = await Promise.all([
    refusalOf(disableMember(slowly(anna), { membershipId: kerstins })),
    refusalOf(disableMember(slowly(kerstin), { membershipId: annas })),
  ]);
  expect(answers.toSorted()).toEqual(["done", last]);
  const winner = answers[0] === "done" ? anna : kerstin;
  for (const membershipId of [annas, kerstins]) await enableMember(winner, { membershipId });
});

it("knows no member of another organisation", async () => {
  const membershipId = await membershipOf("bertil", "fjordkraft");
  expect(await refusalOf(disableMember(await signedIn("anna"), { membershipId }))).toBe(
    "not_found: not_found",
  );
});
