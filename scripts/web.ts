// One web process: Next behind a server of our own, which keeps out what the application should never see.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import next from "next";
import { giveUpAfter } from "@/db/client";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { consoleToLog } from "./web/console-to-log";
import { overwriteForwarded } from "./web/forwarded-headers";
import { logRequest } from "./web/log-requests";
import { nameDocument } from "./web/name-document";
import { type Refusal, refuseRequest, tooLarge, watchBody, watchTime } from "./web/refuse-request";
import { setSecurityHeaders } from "./web/security-headers";

const drainMs = 25_000;
const databasePatienceMs = 4_000;
const dev = process.env.NODE_ENV === "development";
const { host, port, appUrl, trustProxy } = env();
const appOrigin = new URL(appUrl).origin;
process.env.NEXTAUTH_URL = appUrl; // next-auth reads it there alone
// Where an action leads, Next fetches from itself: here, and never by TLS, which only the proxy in front speaks.
process.env.__NEXT_PRIVATE_ORIGIN = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
const policy = { https: appUrl.startsWith("https:"), dev };

// In development, compiling a page keeps this process from hearing the answer.
if (!dev) giveUpAfter(databasePatienceMs);
if (!dev) consoleToLog(log());
process.on("unhandledRejection", (error) => log().error({ err: error }, "unhandled rejection"));
process.on("uncaughtException", (error) => {
  // Nobody knows what state is left: finish what is open and let a new process take over.
  log().fatal({ err: error }, "uncaught exception");
  void drain(1);
});

const server = createServer({
  // Files may take so long; everything else is watched below.
  requestTimeout: 600_000,
  headersTimeout: 15_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 2_000,
});
const app = next({
  dev,
  dir: fileURLToPath(new URL("..", import.meta.url)),
  hostname: host,
  port,
  httpServer: server,
});
await app.prepare();
const handle = app.getRequestHandler();
if (dev) server.on("upgrade", app.getUpgradeHandler());

let draining = false;
server.on("request", (req, res) => {
  if (draining) res.setHeader("connection", "close");
  overwriteForwarded(req, trustProxy);
  setSecurityHeaders(req, res, policy);
  const id = logRequest(log(), req, res);
  nameDocument(req, res, id);
  const refusal = refuseRequest(req, appOrigin);
  if (refusal) return refuse(res, refusal);
  watchBody(req, () => refuse(res, tooLarge));
  watchTime(req, (slow) => refuse(res, slow));
  answer(req, res, id);
});
server.on("clientError", (_error, socket) => {
  if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
});
server.listen({ port, host });

process.on("SIGTERM", () => void drain(0));
// Ctrl+C reaches every process of the terminal; the supervisor alone decides, and tells us.
process.on("SIGINT", () => {});
process.on("message", (message) => {
  if (message === "drain") void drain(0);
});

async function answer(req: IncomingMessage, res: ServerResponse, id: string): Promise<void> {
  try {
    await handle(req, res);
  } catch (error) {
    log().error({ err: error, requestId: id }, "request failed");
    if (!res.headersSent) refuse(res, { status: 500, reason: `Something went wrong. Reference: ${id}` });
    else res.destroy();
  }
}

function refuse(res: ServerResponse, { status, reason }: Refusal | { status: 500; reason: string }): void {
  if (res.headersSent) {
    res.destroy();
    return;
  }
  // What is still being sent is not read: the connection ends with the answer.
  res.writeHead(status, { "content-type": "text/plain; charset=utf-8", connection: "close" });
  res.end(`${reason}\n`);
}

/** Takes no more requests, finishes those that run, and what they left to be done after them, and ends. */
async function drain(code: number): Promise<void> {
  if (draining) return;
  draining = true;
  setTimeout(() => process.exit(code), drainMs).unref();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection counts as idle only once its answer is out, so the look is repeated.
  setInterval(() => server.closeIdleConnections(), 200).unref();
  server.closeIdleConnections();
  await closed;
  await app.close();
  process.exit(code);
}
