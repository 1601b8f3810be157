import type { CallProvider } from "@/db/tenant/schema/calls";
import { fortySixElks } from "./forty-six-elks";
import { generic } from "./generic";
import type { CallReader } from "./port";
import { telavox } from "./telavox";
import { threeCx } from "./three-cx";
import { twilio } from "./twilio";

export const callReaders: Record<CallProvider, CallReader> = {
  generic,
  "46elks": fortySixElks,
  twilio,
  telavox,
  "3cx": threeCx,
};
