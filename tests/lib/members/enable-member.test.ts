import { expect, it } from "vitest";
import { findSession } from "@/lib/auth/find-session";
import { disableMember } from "@/lib/members/disable-member";
import { enableMember } from "@/lib/members/enable-member";
import { useDatabase } from "@/tests/support/context";
import { refusalOf, sessionOf, signedIn } from "@/tests/support/platform";
import { membershipOf } from "./members";

useDatabase();

it("lets a member in again, in the role they had", async () => {
  const token = await sessionOf("rut");
  const membershipId = await membershipOf("rut");
  await disableMember(await signedIn("anna"), { membershipId });
  await enableMember(await signedIn("anna"), { membershipId });
  expect((await findSession(token))?.memberships).toMatchObject([{ role: "report_viewer" }]);
});

it("is the administrators' alone", async () => {
  const membershipId = await membershipOf("rut");
  expect(await refusalOf(enableMember(await signedIn("bertil"), { membershipId }))).toBe(
    "forbidden: forbidden",
  );
});
