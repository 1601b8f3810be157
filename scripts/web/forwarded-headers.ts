import type { IncomingMessage } from "node:http";

const untrusted = [
  "forwarded",
  "x-real-ip",
  "x-forwarded-port",
  "x-forwarded-server",
  "x-original-url",
  "x-rewrite-url",
];

/**
 * Replaces what the request claims about its own way here: with what the socket says, or, behind the one proxy that
 * is trusted, with what that proxy appended last. Nobody else's word counts, so no header evades a rate limit.
 */
export function overwriteForwarded(req: IncomingMessage, trustProxy: boolean): void {
  const { headers, socket } = req;
  const said = (name: string) => (trustProxy ? lastHop(headers[name]) : null);
  const address = said("x-forwarded-for") ?? socket.remoteAddress ?? "";
  headers["x-forwarded-for"] = address.replace(/^::ffff:/, "");
  const host = said("x-forwarded-host") ?? headers.host;
  if (host === undefined) delete headers["x-forwarded-host"];
  else headers["x-forwarded-host"] = host;
  headers["x-forwarded-proto"] = said("x-forwarded-proto") ?? "http";
  for (const name of untrusted) delete headers[name];
  headers["x-vekt-path"] = wantedPath(req.url ?? "/");
}

/** Where a guest wanted to go, for after signing in; without what Next's router adds to it. */
function wantedPath(url: string): string {
  const [path = "/", query = ""] = url.split("?", 2);
  const kept = query.split("&").filter((part) => part !== "" && !part.startsWith("_rsc="));
  return kept.length > 0 ? `${path}?${kept.join("&")}` : path;
}

function lastHop(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value.join(",") : value)?.split(",").at(-1)?.trim() || null;
}
