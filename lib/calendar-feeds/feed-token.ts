import { createHmac, hkdfSync } from "node:crypto";
import { hashToken } from "@/lib/auth/find-session";
import { env } from "@/lib/core/env";

/**
 * The secret in a feed's address: 256 bits that follow from the service's key and the feed's id, so that its owner can be shown it
 * again, and nobody finds it in the database.
 */
export function feedToken(organisationId: string, feedId: string): string {
  const { secretKey } = env();
  if (!secretKey) throw new Error("SECRET_KEY is not set");
  const key = Buffer.from(hkdfSync("sha256", secretKey, "", "calendar-feed", 32));
  return createHmac("sha256", key).update(`${organisationId} ${feedId}`).digest("base64url");
}

export const feedHash = (organisationId: string, feedId: string) =>
  hashToken(feedToken(organisationId, feedId));
