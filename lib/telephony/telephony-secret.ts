import { randomBytes } from "node:crypto";
import type { CallProvider } from "@/db/tenant/schema/calls";
import { openText, sealText } from "@/lib/core/seal-text";

/** An exchange's secret, bound to its organisation and itself: it opens in no other row. */
export const sealSecret = (secret: string, organisationId: string, provider: CallProvider) =>
  sealText(secret, "telephony", `${organisationId} ${provider}`);

export const openSecret = (sealed: string, organisationId: string, provider: CallProvider) =>
  openText(sealed, "telephony", `${organisationId} ${provider}`);

export const newSecret = () => randomBytes(24).toString("base64url");

/** Twilio signs with the account's own auth token, which it alone makes. */
export const makesOwnSecret = (provider: CallProvider) => provider === "twilio";
