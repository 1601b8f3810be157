import { format, stripVTControlCharacters } from "node:util";
import type { Logger } from "pino";

const levels = { error: "error", warn: "warn", info: "debug", log: "debug", debug: "debug" } as const;

/** Next and React speak through the console: their lines become JSON lines like all others. */
export function consoleToLog(log: Logger): void {
  for (const [method, level] of Object.entries(levels)) {
    Object.assign(console, { [method]: (...args: unknown[]) => log[level](withoutValues(format(...args))) });
  }
}

/** A failed query's message ends with its parameters, which are people's data. */
export function withoutValues(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/^(\s*params:).*$/gm, "$1 …")
    .trim();
}
