import { format } from "node:util";
import type { Logger } from "pino";
import { withoutValues } from "@/lib/core/without-values";

const levels = { error: "error", warn: "warn", info: "debug", log: "debug", debug: "debug" } as const;

/** Next and React speak through the console: their lines become JSON lines like all others. */
export function consoleToLog(log: Logger): void {
  for (const [method, level] of Object.entries(levels)) {
    Object.assign(console, { [method]: (...args: unknown[]) => log[level](withoutValues(format(...args))) });
  }
}
