import { createHash } from "node:crypto";
import { demanded, fieldsOf, instant, meaning, seconds } from "./fields";
import type { CallReader } from "./port";
import { hasSecretInAddress } from "./signatures";

const types = {
  inbound: ["in", "answered"],
  outbound: ["out", "answered"],
  missed: ["in", "missed"],
  notanswered: ["out", "missed"],
} as const;

/**
 * 3CX's call journal (`ReportCall` of a CRM template), the variables under their own names. It tells each call once, when it has
 * ended, and has no name for it: number, line and beginning are one.
 */
export const threeCx: CallReader = {
  isSigned: hasSecretInAddress,
  read: (request) => {
    const field = fieldsOf(request);
    const [direction, state] = meaning(types, field("CallType"));
    const number = demanded(field("Number"));
    const startedAt = demanded(field("CallStartTimeUTC"));
    const line = field("Agent");
    const name = [number, line, startedAt].join("|");
    return {
      externalId: createHash("sha256").update(name).digest("hex"),
      direction,
      number,
      ownNumber: line,
      startedAt: instant(startedAt),
      state,
      durationSeconds: state === "missed" ? null : seconds(field("Duration")),
      agentEmail: field("AgentEmail"),
      agentLine: line,
    };
  },
};
