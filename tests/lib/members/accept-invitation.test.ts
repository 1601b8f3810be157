import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { invitations } from "@/db/platform/schema/sessions";
import { platformTransaction } from "@/db/transaction";
import { findSession } from "@/lib/auth/find-session";
import { acceptInvitation } from "@/lib/members/accept-invitation";
import { inviteMember } from "@/lib/members/invite-member";
import { useDatabase } from "@/tests/support/context";
import { emailOf } from "@/tests/support/people";
import { guest, holderOf, mailedToken, refusalOf, sessionOf, signedIn } from "@/tests/support/platform";

useDatabase();
const rut = emailOf("rut", "fjordkraft");

async function invite(email: string): Promise<string> {
  await inviteMember(await signedIn("anna"), { email, role: "seller" });
  return mailedToken(email);
}

it("needs the invited account, signed in", async () => {
  const token = await invite(rut);
  expect(await refusalOf(acceptInvitation(guest(), { token }))).toBe("forbidden: forbidden");
  const other = await signedIn("kerstin", "fjordkraft");
  expect(await refusalOf(acceptInvitation(other, { token }))).toBe("rule: invitation_for_other");
});

it("joins once, also when pressed several times at once", async () => {
  const token = await invite(rut);
  const session = await sessionOf("rut", "fjordkraft");
  const account = await holderOf(session);
  const answers = await Promise.all([1, 2, 3].map(() => refusalOf(acceptInvitation(account, { token }))));
  expect(answers.toSorted()).toEqual(["done", "rule: link_invalid", "rule: link_invalid"]);
  const roles = (await findSession(session))?.memberships.map(({ slug, role }) => [slug, role]);
  expect(roles).toEqual([
    ["fjordkraft", "report_viewer"],
    ["nordbygg", "seller"],
  ]);
});

it("refuses one that is more than seven days old", async () => {
  const token = await invite(emailOf("kerstin", "fjordkraft"));
  await platformTransaction((tx) => tx.update(invitations).set({ expiresAt: sql`now()` }));
  const account = await signedIn("kerstin", "fjordkraft");
  expect(await refusalOf(acceptInvitation(account, { token }))).toBe("rule: link_invalid");
});
