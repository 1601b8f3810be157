import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { CallRequest } from "./port";

const windowSeconds = 300;

/** Compares in a time that says nothing of where two texts differ. */
export function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/**
 * The generic form: `X-Vekt-Timestamp` holds seconds since 1970, and `X-Vekt-Signature` is `sha256=` and, in hexadecimal digits,
 * the HMAC-SHA-256 of timestamp, full stop and body. Five minutes off the clock it is too old, or too new.
 */
export function isSignedGenerically({ headers, body, now }: CallRequest, secret: string): boolean {
  const timestamp = headers.get("x-vekt-timestamp") ?? "";
  const given = headers.get("x-vekt-signature") ?? "";
  const isTimely =
    /^\d{1,12}$/.test(timestamp) && Math.abs(now.getTime() / 1000 - Number(timestamp)) <= windowSeconds;
  const wanted = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
  return isSame(given.toLowerCase(), `sha256=${wanted}`) && isTimely;
}

/**
 * Twilio's `X-Twilio-Signature`: base64 of the HMAC-SHA-1, under the account's auth token, of the whole address followed by each
 * parameter's name and value, sorted by name ("Validating requests" in its documentation).
 */
export function isSignedByTwilio({ url, headers, body }: CallRequest, token: string): boolean {
  const given = headers.get("x-twilio-signature") ?? "";
  const pairs = [...new URLSearchParams(body)].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const text = url + pairs.map(([name, value]) => name + value).join("");
  return isSame(given, createHmac("sha1", token).update(text).digest("base64"));
}

/** Of exchanges that can't sign, the address holds the secret, as `key`. */
export function hasSecretInAddress({ url }: CallRequest, secret: string): boolean {
  return isSame(new URL(url).searchParams.get("key") ?? "", secret);
}
