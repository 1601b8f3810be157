import { randomBytes } from "node:crypto";
import pino from "pino";
import { env } from "./env";
import { describeError } from "./without-values";

let logger: pino.Logger | null = null;

/** One JSON line an event; never secrets, personal data or query strings. */
export function log(): pino.Logger {
  logger ??= pino({
    level: env().logLevel,
    serializers: { err: describeError },
    redact: ["password", "*.password", "token", "*.token", "cookie", "*.cookie"],
  });
  return logger;
}

/** Logs a failure nobody foresaw and gives the reference that its user is shown. */
export function logFailure(error: unknown, where: Record<string, string>): string {
  const id = randomBytes(5).toString("hex").toUpperCase();
  log().error({ id, ...where, err: error }, "unexpected failure");
  return id;
}
