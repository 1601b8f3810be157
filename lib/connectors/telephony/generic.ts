import { demanded, fieldsOf, instant, meaning, seconds } from "./fields";
import type { CallReader } from "./port";
import { isSignedGenerically } from "./signatures";

const directions = { in: "in", out: "out" } as const;
const states = {
  ringing: "ringing",
  talking: "talking",
  answered: "answered",
  missed: "missed",
  busy: "busy",
  failed: "failed",
  voicemail: "voicemail",
} as const;

/**
 * Our own form, JSON: `id`, `direction` (`in`, `out`), `number`, `ownNumber`, `startedAt`, `state` (`ringing`, `talking`, or how it
 * ended: `answered`, `missed`, `busy`, `failed`, `voicemail`), `duration` in seconds, `agent` (an e-mail address or an extension).
 */
export const generic: CallReader = {
  isSigned: isSignedGenerically,
  read: (request) => {
    const field = fieldsOf(request);
    const agent = field("agent");
    return {
      externalId: demanded(field("id")),
      direction: meaning(directions, field("direction")),
      number: field("number"),
      ownNumber: field("ownNumber"),
      startedAt: instant(field("startedAt")),
      state: meaning(states, field("state")),
      durationSeconds: seconds(field("duration")),
      agentEmail: agent?.includes("@") ? agent : null,
      agentLine: agent?.includes("@") ? null : agent,
    };
  },
};
