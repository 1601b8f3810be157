import type { IncomingMessage } from "node:http";

export type Refusal = { status: 400 | 403 | 405 | 408 | 413; reason: string };

export const largestBodyBytes = 1_000_000;
/** A file to import, with what a form puts around it. It is read as it comes and never held as a whole. */
const largestFileBytes = 315_000_000;

const takesFile = (req: IncomingMessage) =>
  req.method === "POST" && /^\/[a-z0-9-]+\/imports\/upload$/.test(req.url ?? "");
const largestOf = (req: IncomingMessage) => (takesFile(req) ? largestFileBytes : largestBodyBytes);
/** How long a request may take to arrive, in ms. */
const patienceWith = (req: IncomingMessage) => (takesFile(req) ? 600_000 : 30_000);

/** Why a request never reaches the application; null when it may. */
export function refuseRequest(req: IncomingMessage, appOrigin: string): Refusal | null {
  const method = req.method ?? "GET";
  if (method === "TRACE" || method === "TRACK" || method === "CONNECT") {
    return { status: 405, reason: "This method is not allowed." };
  }
  // A proxy's absolute address (GET http://elsewhere/) could make the application believe in another host.
  if (!req.url?.startsWith("/")) return { status: 400, reason: "The address is malformed." };
  if (Number(req.headers["content-length"] ?? 0) > largestOf(req)) return tooLarge;
  const changesSomething = method !== "GET" && method !== "HEAD";
  if (changesSomething && req.headers.cookie !== undefined && !isOwnOrigin(req, appOrigin)) {
    return { status: 403, reason: "This request comes from another site." };
  }
  return null;
}

export const tooLarge: Refusal = { status: 413, reason: "The request is larger than 1 MB." };
const tooSlow: Refusal = { status: 408, reason: "The request took too long to arrive." };

/** Calls back when a request has not arrived within its time. */
export function watchTime(req: IncomingMessage, onTooSlow: (refusal: Refusal) => void): void {
  const timer = setTimeout(() => {
    if (!req.complete) onTooSlow(tooSlow);
  }, patienceWith(req));
  timer.unref();
  req.once("close", () => clearTimeout(timer));
}

/** Browsers name the origin of every request that changes something; one that carries a session must be ours. */
function isOwnOrigin({ headers }: IncomingMessage, appOrigin: string): boolean {
  const origin = headers.origin;
  if (origin === undefined) return false;
  if (origin === appOrigin) return true;
  // The way here as the socket or the trusted proxy says: over TLS a page of the same name without it is a stranger's.
  return origin === `${headers["x-forwarded-proto"] ?? "http"}://${headers.host?.toLowerCase()}`;
}

/** Calls back once when a body without a declared length grows beyond the limit. */
export function watchBody(req: IncomingMessage, onTooLarge: () => void): void {
  if (req.headers["transfer-encoding"] === undefined) return;
  let received = 0;
  const largest = largestOf(req);
  const push = req.push.bind(req);
  req.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    const before = received;
    received += chunk?.length ?? 0;
    if (received <= largest) return push(chunk, encoding);
    if (before <= largest) onTooLarge();
    return false;
  };
}
