import { z } from "zod";

/** A failed job, by its number in the queue. */
export const FailureId = z.object({ id: z.string().regex(/^\d{1,18}$/, "choose") });
