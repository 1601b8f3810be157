/** What an exchange says of a call. It may say it several times, each time knowing more. */
export type CallEvent = {
  /** The call's own name at the exchange; the same in all that is said of it. */
  externalId: string;
  direction: "in" | "out";
  /** The other end's number, as it was given. */
  number: string | null;
  ownNumber: string | null;
  /** Null: when it was told. */
  startedAt: Date | null;
  /** `ringing` and `talking` go on; the others are how it ended. */
  state: "ringing" | "talking" | "answered" | "missed" | "busy" | "failed" | "voicemail";
  durationSeconds: number | null;
  /** Who of ours it is, by what the exchange knows of them. */
  agentEmail: string | null;
  agentLine: string | null;
};

/** What came in, as it came. */
export type CallRequest = {
  /** The whole address, as the exchange knows it. */
  url: string;
  headers: Headers;
  body: string;
  now: Date;
};

/** It is no such message: a field is missing or makes no sense. */
export class UnreadableCall extends Error {
  override name = "UnreadableCall";
}

/** A telephone exchange's way to sign what it sends, and to say it. */
export type CallReader = {
  isSigned: (request: CallRequest, secret: string) => boolean;
  read: (request: CallRequest) => CallEvent;
};
