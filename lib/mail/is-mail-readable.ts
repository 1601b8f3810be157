import { isIP } from "node:net";
import type { Env } from "@/lib/core/env";

type Setting = Pick<Env, "smtpUrl" | "host" | "appUrl" | "trustProxy">;

/**
 * Whether kept mail may be read on a page: nothing sends it, and Vekt serves nobody but the computer it runs on. Behind
 * a proxy it does not: that one needs APP_URL or TRUST_PROXY for anybody to sign in at all, and either closes the page.
 */
export function isMailReadable(
  { smtpUrl, host, appUrl, trustProxy }: Setting,
  clientAddress: string,
): boolean {
  const { hostname } = new URL(appUrl);
  return smtpUrl === null && !trustProxy && [host, hostname, clientAddress].every(isLoopback);
}

function isLoopback(name: string): boolean {
  const bare = name
    .toLowerCase()
    .replace(/^\[|\]$/g, "")
    .replace(/^::ffff:(?=\d)/, "");
  return bare === "localhost" || bare === "::1" || (isIP(bare) === 4 && bare.startsWith("127."));
}
