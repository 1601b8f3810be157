import { z } from "zod";
import { callProviders } from "@/db/tenant/schema/calls";
import { checkbox, optionalText, requiredText, uuid } from "@/lib/core/fields";

export const Provider = z.object({ provider: z.enum(callProviders, "choose") });

export const ServiceInput = Provider.extend({
  enabled: checkbox(),
  /** Of an exchange that signs with a key of its own (Twilio's auth token). Empty: the one that is kept stays. */
  secret: optionalText(200),
});

export const LineInput = z.object({ employeeId: uuid(), number: requiredText(40) });
export const LineId = z.object({ id: uuid() });

const moment = z.date().nullable();
const said = z.string().max(500).nullable();
/** What an exchange said of a call, read. */
export const TakenCall = Provider.extend({
  event: z.object({
    externalId: z.string().min(1).max(500),
    direction: z.enum(["in", "out"]),
    number: said,
    ownNumber: said,
    startedAt: moment,
    state: z.enum(["ringing", "talking", "answered", "missed", "busy", "failed", "voicemail"]),
    durationSeconds: z.number().int().min(0).max(10_000_000).nullable(),
    agentEmail: said,
    agentLine: said,
  }),
});
export type TakenCall = z.output<typeof TakenCall>;
export type CallEvent = TakenCall["event"];
