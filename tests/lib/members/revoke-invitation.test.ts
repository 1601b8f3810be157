import { expect, it } from "vitest";
import { getInvitation } from "@/lib/members/get-invitation";
import { inviteMember } from "@/lib/members/invite-member";
import { listMembers } from "@/lib/members/list-members";
import { revokeInvitation } from "@/lib/members/revoke-invitation";
import { useDatabase } from "@/tests/support/context";
import { guest, mailedToken, refusalOf, signedIn } from "@/tests/support/platform";

useDatabase();
const email = "ny@nordbygg.example";

it("takes an invitation back, once, in one's own organisation", async () => {
  const anna = await signedIn("anna");
  await inviteMember(anna, { email, role: "seller" });
  const token = await mailedToken(email);
  const invitationId = (await listMembers(anna, {})).invitations[0]?.id ?? "";
  const stranger = revokeInvitation(await signedIn("anna", "fjordkraft"), { invitationId });
  expect(await refusalOf(stranger)).toBe("not_found: not_found");
  expect(await revokeInvitation(anna, { invitationId })).toEqual({ email });
  expect(await getInvitation(guest(), { token })).toBeNull();
  expect(await refusalOf(revokeInvitation(anna, { invitationId }))).toBe("not_found: not_found");
});
