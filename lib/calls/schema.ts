import { z } from "zod";
import { callResults } from "@/db/tenant/schema/calls";
import {
  checkbox,
  isoDate,
  optionalIsoDate,
  optionalLongText,
  optionalText,
  optionalTimeOfDay,
  optionalUuid,
  rowVersion,
  uuid,
} from "@/lib/core/fields";
import { nameInputs } from "@/lib/statuses/schema";

export const CallId = z.object({ callId: uuid() });
export const callDirections = ["in", "out"] as const;

const blankToNull = (value: unknown) =>
  value === undefined || (typeof value === "string" && value.trim() === "") ? null : value;

/** How long a call took: minutes, "12", or minutes and seconds, "1:30". Seconds come out of it. */
const duration = () =>
  z
    .preprocess(
      blankToNull,
      z
        .string()
        .trim()
        .regex(/^\d{1,4}(:[0-5]\d)?$/, "duration")
        .transform((text) => {
          const [minutes, seconds] = text.split(":");
          return Number(minutes) * 60 + Number(seconds ?? 0);
        })
        .nullable(),
    )
    .default(null);

const fields = {
  customerId: optionalUuid(),
  contactId: optionalUuid(),
  caseId: optionalUuid(),
  direction: z.enum(callDirections, "choose").default("out"),
  result: z.enum(callResults, "choose").default("answered"),
  outcomeId: optionalUuid(),
  /** Both on the organisation's clock. Empty: today, now; a day of its own needs its time. */
  startedOn: optionalIsoDate(),
  startTime: optionalTimeOfDay(),
  duration: duration(),
  number: optionalText(40),
  /** Who spoke, of ours. Empty: whoever logs it. */
  employeeId: optionalUuid(),
  note: optionalLongText(5000),
};

/** What is to be done about it next: a title or a day makes a task. */
const followUp = { followUpTitle: optionalText(200), followUpOn: optionalIsoDate() };

export const CallInput = z.object({ ...fields, ...followUp });
export type CallInput = z.output<typeof CallInput>;

export const CallEdit = z.object({ callId: uuid(), version: rowVersion(), ...fields });
export type CallEdit = z.output<typeof CallEdit>;

/** Whose the number is whose calls nobody is linked to. */
export const NumberLink = z
  .object({ number: optionalText(40), customerId: optionalUuid(), contactId: optionalUuid() })
  .refine(({ customerId, contactId }) => customerId !== null || contactId !== null, {
    path: ["customerId"],
    error: "choose",
  });

export const OutcomeInput = z.object({
  id: optionalUuid(),
  version: z.preprocess(blankToNull, rowVersion().nullable()).default(null),
  ...nameInputs,
});
export const OutcomeArchive = z.object({ id: uuid(), restore: checkbox() });

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value) || undefined;
const one = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(first, schema.optional());

/** Which calls a list shows, newest first: the address of the list, read. What is asked for wrongly is an error. */
export const CallFilter = z.object({
  result: one(z.enum(callResults)),
  direction: one(z.enum(callDirections)),
  outcome: one(uuid()),
  employee: one(z.union([z.literal("none"), uuid()])),
  /** Both days belong to it, on the organisation's clock. */
  from: one(isoDate()),
  to: one(isoDate()),
  customer: one(uuid()),
  contact: one(uuid()),
  case: one(uuid()),
  /** In any spelling. */
  number: one(z.string().max(40)),
  /** Nobody knows yet whose number it was. */
  unlinked: one(z.literal("1")),
  archived: one(z.literal("1")),
  cursor: one(z.string().max(1000)),
});
export type CallFilter = z.output<typeof CallFilter>;
