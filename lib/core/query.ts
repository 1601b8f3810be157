import type { z } from "zod";
import { type Spec, type Verb, verb } from "./command";
import type { Ctx } from "./context";

/** A verb that reads: the same checks as a command, and it never writes. */
export function query<Input extends z.ZodType, Output>(
  spec: Spec<Input>,
  run: (ctx: Ctx, input: z.output<Input>) => Promise<Output>,
): Verb<Input, Output> {
  return verb("query", spec, run);
}
