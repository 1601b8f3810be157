import { expect, it } from "vitest";
import { getMeetingInvitation } from "@/lib/meetings/get-meeting-invitation";
import { replyToken } from "@/lib/meetings/reply-token";
import { useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";
import { guest } from "@/tests/support/platform";

useDatabase();

it("shows nothing for a link that nobody made, or of what is no more", async () => {
  expect(await getMeetingInvitation(guest(), { token: "x" })).toBeNull();
  const participantId = idOf("employee", "nordbygg");
  const gone = { organisationId: idOf("organisation", "nordbygg"), participantId, sequence: 0 };
  expect(await getMeetingInvitation(guest(), { token: replyToken(gone) })).toBeNull();
  const unknown = { ...gone, organisationId: participantId };
  expect(await getMeetingInvitation(guest(), { token: replyToken(unknown) })).toBeNull();
});
