import { openText, sealText } from "@/lib/core/seal-text";

export type Reply = { organisationId: string; participantId: string; sequence: number };
const form = /^([0-9a-f-]{36}) ([0-9a-f-]{36}) (\d{1,9})$/;

/** The secret in an invitation's link: whose answer it takes. Nobody can make one up or change whose it is. */
export const replyToken = ({ organisationId, participantId, sequence }: Reply): string =>
  sealText(`${organisationId} ${participantId} ${sequence}`, "reply", "meeting");

/** Null of anything that is no such secret. */
export function readReplyToken(token: string): Reply | null {
  try {
    const [, organisationId = "", participantId = "", sequence = ""] =
      form.exec(openText(token, "reply", "meeting")) ?? [];
    return organisationId ? { organisationId, participantId, sequence: Number(sequence) } : null;
  } catch {
    return null;
  }
}
