import { z } from "zod";
import type { Names } from "@/db/tenant/schema/cases";
import { count, optionalText, percent, rowVersion, uuid } from "@/lib/core/fields";

const names = {
  nameSv: optionalText(60),
  nameNb: optionalText(60),
  nameDa: optionalText(60),
  nameEn: optionalText(60),
};
type NameFields = { [K in keyof typeof names]: string | null };

const colorSlot = () => count(1, 8);

export const StatusInput = z.object({ ...names, colorSlot: colorSlot(), probabilityPercent: percent() });
/** Won and Lost are renamed only: they send neither colour nor probability. */
export const ChangedStatus = z.object({
  id: uuid(),
  version: rowVersion(),
  ...names,
  colorSlot: colorSlot().optional(),
  probabilityPercent: percent().optional(),
});
export const ReasonInput = z.object({ outcome: z.enum(["won", "lost"], "choose"), ...names });
export const ChangedReason = z.object({ id: uuid(), version: rowVersion(), ...names });

export const RowId = z.object({ id: uuid() });
export const MovedRow = z.object({ id: uuid(), direction: z.enum(["up", "down"], "choose") });

/** What a settings page shows: the row being changed, or a new one. */
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value) || undefined;
export const SettingsState = z.object({
  edit: z.preprocess(first, uuid().optional().catch(undefined)),
  new: z.preprocess(first, z.enum(["status", "won", "lost"]).optional().catch(undefined)),
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
