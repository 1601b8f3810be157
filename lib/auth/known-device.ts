import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/core/env";

const accountsKept = 5;

/**
 * A device that has signed in carries a signed name and the accounts it was for, so that its owner gets in while
 * somebody elsewhere is guessing at the account. It opens nothing: without the password it only counts by itself.
 */
type Device = { id: string; accounts: string[] };

/** What stands for an address in a counter's key or a cookie. */
export const accountKey = (email: string): string =>
  createHash("sha256").update(email).digest("base64url").slice(0, 22);

/** The device's id when its cookie is ours and says that it signed in to this account; else null. */
export function knownDevice(cookie: string | null, email: string): string | null {
  const device = readDevice(cookie);
  return device?.accounts.includes(accountKey(email)) ? device.id : null;
}

/** The cookie after signing in to an account. */
export function rememberDevice(cookie: string | null, email: string): string {
  const known = readDevice(cookie);
  const account = accountKey(email);
  const accounts = [account, ...(known?.accounts ?? []).filter((other) => other !== account)];
  const device = {
    id: known?.id ?? randomBytes(16).toString("base64url"),
    accounts: accounts.slice(0, accountsKept),
  };
  const body = Buffer.from(JSON.stringify(device)).toString("base64url");
  return `${body}.${signature(body)}`;
}

function readDevice(cookie: string | null): Device | null {
  const [body, signed, ...rest] = (cookie ?? "").split(".");
  if (!body || !signed || rest.length > 0) return null;
  const expected = Buffer.from(signature(body));
  const given = Buffer.from(signed);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return JSON.parse(Buffer.from(body, "base64url").toString("utf8"));
}

function signature(body: string): string {
  const key = env().secretKey;
  if (!key) throw new Error("SECRET_KEY is not set");
  return createHmac("sha256", key).update(`device:${body}`).digest("base64url");
}
