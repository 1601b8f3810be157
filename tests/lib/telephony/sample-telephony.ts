import type { Ctx } from "@/lib/core/context";
import type { CallEvent } from "@/lib/telephony/schema";
import { takeCall } from "@/lib/telephony/take-call";

const nobody = "00000000-0000-0000-0000-000000000000";

/** As an exchange's message comes in: in nobody's name. */
export function told(ctx: Ctx, event: Partial<CallEvent>) {
  return takeCall(
    { ...ctx, actor: { ...ctx.actor, employeeId: nobody } },
    {
      provider: "generic",
      event: {
        externalId: "call-1",
        direction: "in",
        number: "+46701740605",
        ownNumber: null,
        startedAt: new Date("2026-11-02T08:00:00Z"),
        state: "ringing",
        durationSeconds: null,
        agentEmail: null,
        agentLine: null,
        ...event,
      },
    },
  );
}
