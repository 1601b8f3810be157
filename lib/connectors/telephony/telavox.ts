import { demanded, fieldsOf, instant, meaning, seconds } from "./fields";
import type { CallReader } from "./port";
import { hasSecretInAddress } from "./signatures";

const directions = {
  in: "in",
  incoming: "in",
  inbound: "in",
  out: "out",
  outgoing: "out",
  outbound: "out",
} as const;
const states = {
  ringing: "ringing",
  answer: "talking",
  answered: "talking",
  hangup: "answered",
  missed: "missed",
  busy: "busy",
  voicemail: "voicemail",
} as const;

/** Telavox' webhook, whose fields are chosen where it is set up: these, as a form or as JSON. */
export const telavox: CallReader = {
  isSigned: hasSecretInAddress,
  read: (request) => {
    const field = fieldsOf(request);
    const direction = meaning(directions, field("direction"));
    const [us, them] = direction === "in" ? ["called", "caller"] : ["caller", "called"];
    const agent = field("agent");
    return {
      externalId: demanded(field("callId")),
      direction,
      number: field(them ?? ""),
      ownNumber: field(us ?? ""),
      startedAt: instant(field("dateTimeISO")),
      state: meaning(states, field("event")),
      durationSeconds: seconds(field("duration")),
      agentEmail: agent?.includes("@") ? agent : null,
      agentLine: agent?.includes("@") ? null : agent,
    };
  },
};
