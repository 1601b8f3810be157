import { demanded, fieldsOf, instant, meaning, seconds } from "./fields";
import type { CallReader } from "./port";
import { hasSecretInAddress } from "./signatures";

const directions = { incoming: "in", outgoing: "out" } as const;
const states = {
  ongoing: "ringing",
  success: "answered",
  busy: "busy",
  failed: "missed",
} as const;

/** 46elks' `voice_start` (which has no state yet) and `whenhangup`; times are universal. */
export const fortySixElks: CallReader = {
  isSigned: hasSecretInAddress,
  read: (request) => {
    const field = fieldsOf(request);
    const direction = meaning(directions, field("direction"));
    const [us, them] = direction === "in" ? ["to", "from"] : ["from", "to"];
    return {
      externalId: field("id") ?? demanded(field("callid")),
      direction,
      number: field(them ?? ""),
      ownNumber: field(us ?? ""),
      startedAt: instant(field("start") ?? field("created")),
      state: meaning(states, field("state") ?? "ongoing"),
      durationSeconds: seconds(field("duration")),
      agentEmail: null,
      agentLine: null,
    };
  },
};
