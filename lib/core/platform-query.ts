import type { z } from "zod";
import { type Access, type PlatformVerb, platformVerb } from "./platform-command";

/** A verb on the service's own tables that reads: the same checks, and it never writes. */
export const platformQuery: <A extends Access, Input extends z.ZodType, Output>(
  spec: Parameters<typeof platformVerb<A, Input, Output>>[1],
  run: Parameters<typeof platformVerb<A, Input, Output>>[2],
) => PlatformVerb<Input, Output, A> = (spec, run) => platformVerb("platform-query", spec, run);
