import "server-only";
import type { z } from "zod";
import { DomainError } from "@/lib/core/errors";
import type { PlatformVerb } from "@/lib/core/platform-command";
import { runPlatform } from "./platform";

/** What the secret in a mailed link stands for; null for anything that is no such secret. */
export async function readLink<Output>(
  verb: PlatformVerb<z.ZodType<{ token: string }, { token: string }>, Output>,
  token: string,
): Promise<Output | null> {
  try {
    return await runPlatform(verb, { token });
  } catch (error) {
    if (error instanceof DomainError && error.code === "invalid") return null;
    throw error;
  }
}
