import { demanded, fieldsOf, instant, meaning, seconds } from "./fields";
import type { CallReader } from "./port";
import { isSignedByTwilio } from "./signatures";

const states = {
  queued: "ringing",
  initiated: "ringing",
  ringing: "ringing",
  "in-progress": "talking",
  completed: "answered",
  "no-answer": "missed",
  canceled: "missed",
  busy: "busy",
  failed: "failed",
} as const;

/** Twilio's status callback. A leg of a call is told under its parent's name, so that one call stays one. */
export const twilio: CallReader = {
  isSigned: isSignedByTwilio,
  read: (request) => {
    const field = fieldsOf(request);
    const isIncoming = demanded(field("Direction")) === "inbound";
    const state = meaning(states, field("CallStatus"));
    const [us, them] = isIncoming ? ["To", "From"] : ["From", "To"];
    return {
      externalId: field("ParentCallSid") ?? demanded(field("CallSid")),
      direction: isIncoming ? "in" : "out",
      number: field(them ?? ""),
      ownNumber: field(us ?? ""),
      // The time of the message, which is the call's beginning only while it rings.
      startedAt: state === "ringing" ? instant(field("Timestamp")) : null,
      state,
      durationSeconds: seconds(field("CallDuration")),
      agentEmail: null,
      agentLine: null,
    };
  },
};
