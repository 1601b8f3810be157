import { z } from "zod";
import { checkbox, optionalText, optionalUuid, requiredText, rowVersion, uuid } from "@/lib/core/fields";

const Step = z.object({ id: optionalUuid(), name: optionalText(60) });

/** A new process without `id` and `version`, or a change. A row without a name is none. */
export const ProcessInput = z.object({
  id: optionalUuid(),
  version: rowVersion().optional(),
  name: requiredText(60),
  steps: z
    .preprocess((rows) => (Array.isArray(rows) ? rows.map((row) => row ?? {}) : []), z.array(Step).max(30))
    .default(() => [])
    .transform((rows) => rows.flatMap(({ id, name }) => (name === null ? [] : [{ id, name }])))
    .refine((rows) => rows.length > 0, "process_needs_step"),
});
/** Out of use, or back in it. */
export const ArchiveInput = z.object({ id: uuid(), restore: checkbox() });
/** No step: the customer leaves the process. */
export const StepChoice = z.object({ customerId: uuid(), processId: uuid(), stepId: optionalUuid() });
