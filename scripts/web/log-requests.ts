import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import { loggedPath } from "@/lib/core/logged-path";

const slowMs = 1_000;

/** Gives the request an id, in its headers and its answer's, and writes a line about it when it failed or was slow. */
export function logRequest(log: Logger, req: IncomingMessage, res: ServerResponse): string {
  const id = randomBytes(8).toString("hex");
  const began = performance.now();
  req.headers["x-request-id"] = id;
  res.setHeader("x-request-id", id);
  res.once("close", () => {
    const ms = Math.round(performance.now() - began);
    const failed = res.statusCode >= 500;
    const level = failed ? "error" : ms > slowMs ? "warn" : "debug";
    if (!log.isLevelEnabled(level)) return;
    const complete = res.writableFinished;
    const path = loggedPath(req.url ?? "");
    log[level]({ requestId: id, method: req.method, path, status: res.statusCode, ms, complete }, "request");
  });
  return id;
}
