import { stripVTControlCharacters } from "node:util";

/** A failed query's message ends with its parameters, which are people's data; colours have no place in a log. */
export function withoutValues(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/^(\s*params:).*$/gm, "$1 …")
    .trim();
}

/** What the log keeps of an error: where and why, and of a database's error the names but never the row. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: withoutValues(String(error)) };
  const named = Object.fromEntries(
    Object.entries(error).filter(([name, value]) => keptProperties.has(name) && typeof value === "string"),
  );
  return {
    type: error.name,
    message: withoutValues(error.message),
    stack: withoutValues(error.stack ?? ""),
    ...named,
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

const keptProperties = new Set(["code", "constraint", "table", "column", "schema", "routine", "digest"]);
