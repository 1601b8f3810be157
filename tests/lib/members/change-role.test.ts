import { beforeEach, expect, it } from "vitest";
import { findSession } from "@/lib/auth/find-session";
import { changeRole } from "@/lib/members/change-role";
import { useDatabase } from "@/tests/support/context";
import { refusalOf, sessionOf, signedIn, slowly } from "@/tests/support/platform";
import { membershipOf } from "./members";

useDatabase();
const last = "rule: last_administrator";
const roleOf = async (token: string) => (await findSession(token))?.memberships[0]?.role;

beforeEach(async () => {
  const anna = await signedIn("anna");
  await changeRole(anna, { membershipId: await membershipOf("anna"), role: "administrator" });
  await changeRole(anna, { membershipId: await membershipOf("bertil"), role: "seller" });
});

it("counts from the member's next request, in the session they have", async () => {
  const token = await sessionOf("bertil");
  await changeRole(await signedIn("anna"), {
    membershipId: await membershipOf("bertil"),
    role: "report_viewer",
  });
  expect(await roleOf(token)).toBe("report_viewer");
});

it("leaves the last administrator one", async () => {
  const anna = await signedIn("anna");
  const call = changeRole(anna, { membershipId: await membershipOf("anna"), role: "seller" });
  expect(await refusalOf(call)).toBe(last);
});

it("leaves one when two administrators demote each other at once", async () => {
  const anna = await signedIn("anna");
  const [annas, bertils] = [await membershipOf("anna"), await membershipOf("bertil")];
  await changeRole(anna, { membershipId: bertils, role: "administrator" });
  const bertil = await signedIn("bertil");
  const answers = await Promise.all([
    refusalOf(changeRole(slowly(anna), { membershipId: bertils, role: "seller" })),
    refusalOf(changeRole(slowly(bertil), { membershipId: annas, role: "seller" })),
  ]);
  expect(answers.toSorted()).toEqual(["done", last]);
  const restored = answers[0] === "done" ? anna : bertil;
  await changeRole(restored, { membershipId: annas, role: "administrator" });
});

it("knows no member of another organisation, and is the administrators' alone", async () => {
  const membershipId = await membershipOf("bertil", "fjordkraft");
  expect(await refusalOf(changeRole(await signedIn("anna"), { membershipId, role: "administrator" }))).toBe(
    "not_found: not_found",
  );
  const own = await membershipOf("bertil");
  const call = changeRole(await signedIn("bertil"), { membershipId: own, role: "administrator" });
  expect(await refusalOf(call)).toBe("forbidden: forbidden");
});
