import "server-only";
import { forbidden, notFound } from "next/navigation";
import type { z } from "zod";
import { DomainError } from "@/lib/core/errors";
import type { PlatformVerb } from "@/lib/core/platform-command";
import { runPlatform } from "./platform";

/** A page's read on the service's own tables: what may not be known of is a 404, what the role may not do a 403. */
export async function readPlatform<Input extends z.ZodType, Output>(
  verb: PlatformVerb<Input, Output>,
  input: z.input<Input>,
  slug?: string,
): Promise<Output> {
  try {
    return await runPlatform(verb, input, slug);
  } catch (error) {
    if (error instanceof DomainError && ["not_found", "invalid"].includes(error.code)) notFound();
    if (error instanceof DomainError && error.code === "forbidden") forbidden();
    throw error;
  }
}
