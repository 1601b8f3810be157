import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { invitations } from "@/db/platform/schema/sessions";
import { platformTransaction } from "@/db/transaction";
import { getInvitation } from "@/lib/members/get-invitation";
import { inviteMember } from "@/lib/members/invite-member";
import { useDatabase } from "@/tests/support/context";
import { emailOf } from "@/tests/support/people";
import { guest, mailedToken, signedIn } from "@/tests/support/platform";

useDatabase();

it("shows who invited whom, where and as what, and whether it is too old", async () => {
  const email = emailOf("rut", "fjordkraft");
  await inviteMember(await signedIn("anna"), { email, role: "seller" });
  const token = await mailedToken(email);
  const shown = {
    organisation: "Nordbygg AB",
    email,
    role: "seller",
    inviter: "Anna Lind",
    hasAccount: true,
  };
  expect(await getInvitation(guest(), { token })).toEqual({ ...shown, isOver: false });
  await platformTransaction((tx) => tx.update(invitations).set({ expiresAt: sql`now()` }));
  expect(await getInvitation(guest(), { token })).toEqual({ ...shown, isOver: true });
  expect(await getInvitation(guest(), { token: "A".repeat(43) })).toBeNull();
});
