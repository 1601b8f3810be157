import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { invitations } from "@/db/platform/schema/sessions";
import { platformTransaction } from "@/db/transaction";
import { askForInvitation } from "@/lib/members/ask-for-invitation";
import { inviteMember } from "@/lib/members/invite-member";
import { useDatabase } from "@/tests/support/context";
import { emailOf } from "@/tests/support/people";
import { guest, mailedToken, mailsTo, refusalOf, signedIn } from "@/tests/support/platform";

useDatabase();

it("asks whoever invited, once, when the link is too old", async () => {
  const email = "sen@nordbygg.example";
  await inviteMember(await signedIn("anna"), { email, role: "seller" });
  const token = await mailedToken(email);
  expect(await refusalOf(askForInvitation(guest(), { token }))).toBe("rule: link_invalid");
  await platformTransaction((tx) => tx.update(invitations).set({ expiresAt: sql`now()` }));
  await askForInvitation(guest(), { token });
  await askForInvitation(guest(), { token });
  const mails = await mailsTo(emailOf("anna", "nordbygg"));
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toContain("http://localhost:3000/nordbygg/settings/members");
});
