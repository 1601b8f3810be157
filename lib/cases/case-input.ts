import { z } from "zod";
import {
  checkbox,
  currency,
  isoDate,
  optionalAmount,
  optionalIsoDate,
  optionalLongText,
  optionalPercent,
  optionalText,
  optionalUuid,
  requiredText,
  rowVersion,
  tagList,
  uuid,
} from "@/lib/core/fields";
import { lineRows } from "@/lib/lines/schema";

/** Until when and why a case is put on ice. */
const stalling = { stalledUntil: optionalIsoDate(), stalledReason: optionalText(200) };

/** Somebody who takes part: a row with `id` was there before, and is taken away when it names nobody any more. */
const PersonRow = z.object({ id: optionalUuid(), contactId: optionalUuid(), role: optionalText(100) });
export type PersonRow = z.output<typeof PersonRow>;

/** What a person writes about a case. Absent and empty are the same, except where said. */
export const CaseInput = z.object({
  title: requiredText(200),
  customerId: optionalUuid(),
  /** Instead of one of the register: a customer that is made on the spot, of what a registry answered if it did. */
  newCustomerName: optionalText(200),
  registryAnswer: z.string().max(20_000).nullish(),
  ownerId: optionalUuid(),
  /** Empty: the first status of a new case, the present one of an old. */
  statusId: optionalUuid(),
  /** Of a stalled status; empty: what the case has. */
  ...stalling,
  value: optionalAmount(),
  /** The lines' sum instead of `value`. */
  valueFromLines: checkbox(),
  /** Absent: the organisation's. */
  currency: currency().optional(),
  /** Empty: the status's. */
  probabilityPercent: optionalPercent(),
  followUpOn: optionalIsoDate(),
  expectedCloseOn: optionalIsoDate(),
  /** Absent: today for a new case, unchanged for an old. */
  openedOn: isoDate().optional(),
  source: optionalText(100),
  competitor: optionalText(100),
  description: optionalLongText(),
  tags: tagList(),
  /** The organisation's own fields, by key. */
  custom: z.record(z.string().max(40), z.unknown()).default({}),
  lines: lineRows(),
  /** Those that aren't named stay as they are. */
  people: z
    .preprocess(
      (rows) => (Array.isArray(rows) ? rows.map((row) => row ?? {}) : []),
      z.array(PersonRow).max(50),
    )
    .default(() => []),
  /** Seen by its owner alone. */
  ownerOnly: checkbox(),
  /** A person filled in the form: what its layout requires must be there. */
  fromForm: checkbox(),
});
export type CaseInput = z.output<typeof CaseInput>;

const HeldEdit = CaseInput.extend({
  id: uuid(),
  version: rowVersion(),
  title: requiredText(200).optional(),
  holds: z.array(z.string()),
});
export type CaseEdit = z.output<typeof HeldEdit>;

/** A change of those fields alone that are sent: `holds` names them, the others stay as they are. */
export const CaseEdit: z.ZodType<
  CaseEdit,
  Partial<z.input<typeof CaseInput>> & { id: string; version: number | string }
> = z.preprocess((raw) => ({ ...Object(raw), holds: Object.keys(Object(raw)) }), HeldEdit);
