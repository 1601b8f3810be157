import { resolve } from "node:path";
import type { Verb } from "@/lib/core/command";
import type { PlatformVerb } from "@/lib/core/platform-command";
import { sourceFiles } from "./import-graph";

export type FoundVerb = { file: string; exportName: string; verb: Verb | PlatformVerb };

export const isPlatformVerb = (verb: Verb | PlatformVerb): verb is PlatformVerb => "access" in verb;

/** Every verb that a file of a noun exports. `lib/core` makes verbs and `lib/request` runs them; neither has any. */
export async function allVerbs(): Promise<FoundVerb[]> {
  const files = sourceFiles(process.cwd(), ["lib"]).filter(
    (file) => !/^lib\/(core|request|i18n|jobs)\//.test(file) && file.endsWith(".ts"),
  );
  const found: FoundVerb[] = [];
  for (const file of files) {
    const exports: Record<string, unknown> = await import(/* @vite-ignore */ resolve(file));
    for (const [exportName, value] of Object.entries(exports))
      if (isVerb(value)) found.push({ file, exportName, verb: value });
  }
  return found;
}

function isVerb(value: unknown): value is Verb | PlatformVerb {
  return typeof value === "function" && "kind" in value && "verbName" in value && "input" in value;
}
