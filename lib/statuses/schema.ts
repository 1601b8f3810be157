import { z } from "zod";
import type { Names } from "@/db/tenant/schema/cases";
import { count, optionalText, percent, rowVersion, uuid } from "@/lib/core/fields";

/** A name in each language. */
export const nameInputs = {
  nameSv: optionalText(60),
  nameNb: optionalText(60),
  nameDa: optionalText(60),
  nameEn: optionalText(60),
};
type NameFields = { [K in keyof typeof nameInputs]: string | null };

const colorSlot = () => count(1, 8);

/** What a case in the status is: worked on, or put on ice until a day. */
export const standingKinds = ["open", "stalled"] as const;

/** A status stays in its pipeline. */
export const StatusInput = z.object({
  ...nameInputs,
  pipelineId: uuid(),
  kind: z.enum(standingKinds, "choose").default("open"),
  colorSlot: colorSlot(),
  probabilityPercent: percent(),
});
/** Won and Lost are renamed only: they send neither kind, colour nor probability. */
export const ChangedStatus = z.object({
  id: uuid(),
  version: rowVersion(),
  ...nameInputs,
  kind: z.enum(standingKinds, "choose").optional(),
  colorSlot: colorSlot().optional(),
  probabilityPercent: percent().optional(),
});
export const ReasonInput = z.object({ outcome: z.enum(["won", "lost"], "choose"), ...nameInputs });
export const ChangedReason = z.object({ id: uuid(), version: rowVersion(), ...nameInputs });

export const RowId = z.object({ id: uuid() });
export const MovedRow = z.object({ id: uuid(), direction: z.enum(["up", "down"], "choose") });

/** What a settings page shows: the row being changed, or a new one. */
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value) || undefined;
export const SettingsState = z.object({
  edit: z.preprocess(first, uuid().optional().catch(undefined)),
  new: z.preprocess(first, z.enum(["status", "pipeline", "won", "lost"]).optional().catch(undefined)),
  /** The pipeline of the new status. */
  pipeline: z.preprocess(first, uuid().optional().catch(undefined)),
});
export type SettingsState = z.output<typeof SettingsState>;

/** The names that were given; a language without one shows the organisation's own. */
export function namesOf({ nameSv, nameNb, nameDa, nameEn }: NameFields): Names {
  return {
    ...(nameSv && { sv: nameSv }),
    ...(nameNb && { nb: nameNb }),
    ...(nameDa && { da: nameDa }),
    ...(nameEn && { en: nameEn }),
  };
}
