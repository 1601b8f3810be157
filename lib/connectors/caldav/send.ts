import { request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import { isIP } from "node:net";
import { env } from "@/lib/core/env";
import { CalendarFailure } from "./calendar-failure";
import type { CalendarAccess } from "./port";
import { isPublic, NotPublic, publicLookup } from "./public-address";

export type Sent = {
  method: "PROPFIND" | "REPORT" | "GET" | "PUT" | "DELETE";
  url: URL;
  headers?: Record<string, string>;
  body?: string;
};
export type Reply = { status: number; etag: string | null; text: string; url: URL };

const patienceMs = 15_000;
const largestReply = 8 * 1024 * 1024;
const redirectsAtMost = 3;

/**
 * One request to somebody's calendar server: within a time, no reply above 8 MB, to public addresses over TLS alone, or to hosts that the
 * operator has named. A redirect is followed within the same domain, so that the password goes nowhere else.
 * @throws CalendarFailure
 */
export async function send(sent: Sent, access: CalendarAccess): Promise<Reply> {
  for (let hop = 0, url = sent.url; ; hop++) {
    const { location, ...reply } = await sendOnce({ ...sent, url }, access);
    if (![301, 302, 307, 308].includes(reply.status) || !location) return reply;
    const next = URL.canParse(location, url) ? new URL(location, url) : null;
    if (!next || hop === redirectsAtMost || domainOf(next) !== domainOf(url))
      throw new CalendarFailure("garbled");
    url = next;
  }
}

const domainOf = ({ protocol, hostname, host }: URL) =>
  isIP(hostname) || protocol === "http:" ? `${protocol}${host}` : hostname.split(".").slice(-2).join(".");

/** Whether we may go there at all, as far as the address itself tells. */
export function isAllowed({ protocol, host, hostname, username }: URL): boolean {
  if (env().calendarHosts.includes(host)) return /^https?:$/.test(protocol) && username === "";
  const literal = hostname.replace(/^\[|\]$/g, "");
  return protocol === "https:" && username === "" && (isIP(literal) === 0 || isPublic(literal));
}

type Answer = Reply & { location: string | null };

function sendOnce(
  { method, url, headers, body }: Sent,
  { userName, password }: CalendarAccess,
): Promise<Answer> {
  if (!isAllowed(url)) throw new CalendarFailure("address");
  const lookup = env().calendarHosts.includes(url.host) ? {} : { lookup: publicLookup };
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => reject(failureOf(error));
    const ask = url.protocol === "https:" ? secureRequest : plainRequest;
    const request = ask(
      url,
      {
        method,
        agent: false,
        signal: AbortSignal.timeout(patienceMs),
        headers: {
          authorization: `Basic ${Buffer.from(`${userName}:${password}`).toString("base64")}`,
          "user-agent": "Vekt",
          ...(body !== undefined && { "content-length": String(Buffer.byteLength(body)) }),
          ...headers,
        },
        ...lookup,
      },
      (response) => {
        const parts: Buffer[] = [];
        let size = 0;
        response.on("data", (part: Buffer) => {
          size += part.length;
          if (size > largestReply) response.destroy(new CalendarFailure("garbled"));
          else parts.push(part);
        });
        response.on("error", fail);
        response.on("end", () => {
          const { location, etag = null } = response.headers;
          const text = Buffer.concat(parts).toString("utf8");
          resolve({ status: response.statusCode ?? 0, etag, text, url, location: location ?? null });
        });
      },
    );
    request.on("error", fail);
    request.end(body);
  });
}

function failureOf(error: unknown): CalendarFailure {
  if (error instanceof CalendarFailure) return error;
  if (error instanceof NotPublic) return new CalendarFailure("address");
  const isLate = error instanceof Error && (error.name === "TimeoutError" || error.name === "AbortError");
  return new CalendarFailure(isLate ? "timeout" : "unreachable", { cause: error });
}
