import { z } from "zod";
import { historyFilter } from "@/lib/changes/schema";
import {
  checkbox,
  isoDate,
  optionalCount,
  optionalIsoDate,
  optionalLongText,
  optionalText,
  optionalUuid,
  requiredText,
  rowVersion,
  timeOfDay,
  uuid,
} from "@/lib/core/fields";
import { isTimeZone } from "./clock";
import { participantRows } from "./participant-rows";
import { repeats, ruleOf, weekdays } from "./repeat";
import { readRule } from "./rule";

const blankToNull = (value: unknown) =>
  value === undefined || (typeof value === "string" && value.trim() === "") ? null : value;
const optional = <Field extends z.ZodType>(field: Field) =>
  z.preprocess(blankToNull, field.nullable()).default(null);

const webAddress = () =>
  z
    .string()
    .trim()
    .max(1000, "too_long")
    .transform((text) => (/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`))
    .refine((text) => URL.canParse(text) && /^https?:/i.test(text) && !/\s/.test(text), "web_address");

/** An instant, as an occurrence of a series is named in addresses and forms. */
export const instant = () =>
  z
    .union([z.date(), z.iso.datetime({ offset: true }).transform((text) => new Date(text))], "date")
    .refine((date) => !Number.isNaN(date.getTime()), "date");

const chosenTime = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})\/(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/;

/** The rule of a series: as `repeat` and what belongs to it say, or written out in `recurrence`. */
const repetition = {
  repeat: z.preprocess(blankToNull, z.enum(repeats, "choose").nullable()).default(null),
  /** Every so many days, weeks, months or years. */
  interval: optionalCount(99),
  weekdays: z
    .preprocess((value) => [value].flat().filter(Boolean), z.array(z.enum(weekdays)))
    .default(() => []),
  repeatUntil: optionalIsoDate(),
  repeatTimes: optionalCount(1000),
  recurrence: optional(
    z
      .string()
      .max(500, "too_long")
      .transform((text, context) => {
        const rule = readRule(text);
        if (rule === null) context.addIssue({ code: "custom", message: "recurrence" });
        return rule ?? "";
      }),
  ),
};

/** What a person writes about a meeting. Times are those of the clock in `timeZone`. */
const fields = z.object({
  title: requiredText(200),
  allDay: checkbox(),
  startsOn: isoDate(),
  startTime: optional(timeOfDay()),
  /** Empty: the day it starts. Of whole days the last one. */
  endsOn: optionalIsoDate(),
  /** Empty: an hour after the start. */
  endTime: optional(timeOfDay()),
  /** Empty: the organisation's. */
  timeZone: optional(z.string().max(60).refine(isTimeZone, "choose")),
  location: optionalText(300),
  videoUrl: optional(webAddress()),
  description: optionalLongText(),
  customerId: optionalUuid(),
  contactId: optionalUuid(),
  caseId: optionalUuid(),
  /** The organiser; empty: whoever writes. */
  ownerId: optionalUuid(),
  isPrivate: checkbox(),
  /** Minutes before the start; empty: nobody is reminded. */
  reminderMinutes: optionalCount(40_320),
  ...repetition,
  /** Those that aren't named stay as they are. */
  participants: participantRows(),
  /** Mail those who take part. */
  sendConfirmation: checkbox(),
  /** A time that was found free, `YYYY-MM-DDTHH:MM/YYYY-MM-DDTHH:MM`: instead of those above. */
  chosenTime: optional(z.string().regex(chosenTime, "choose")),
  /** Book although a colleague is busy then. */
  bookAnyway: checkbox(),
});
export type MeetingFields = z.output<typeof fields>;

/** The one rule, whichever way it was said. */
export type MeetingInput = Omit<MeetingFields, keyof typeof repetition | "chosenTime"> & {
  recurrence: string | null;
};

const withRule = ({
  repeat,
  interval,
  weekdays: days,
  repeatUntil,
  repeatTimes,
  recurrence,
  chosenTime: chosen,
  ...rest
}: MeetingFields) => ({
  ...rest,
  ...timesOf(chosen),
  recurrence:
    repeat === null || repeat === "own"
      ? recurrence
      : ruleOf({ repeat, interval, weekdays: days, until: repeatUntil, times: repeatTimes }),
});

function timesOf(chosen: string | null) {
  const [, startsOn, startTime, endsOn, endTime] = chosenTime.exec(chosen ?? "") ?? [];
  return startsOn && startTime
    ? { allDay: false, startsOn, startTime, endsOn: endsOn ?? null, endTime: endTime ?? null }
    : {};
}

export const MeetingInput = fields.transform((input): MeetingInput => withRule(input));

/** Which meeting; of a series the occurrence that is meant, by its start as the rule says. */
const which = { id: uuid(), occurrence: optional(instant()) };
export const MeetingId = z.object(which);

const HeldEdit = fields
  .partial({ title: true, startsOn: true })
  .extend({
    ...which,
    version: optional(rowVersion()),
    /** `occurrence`: this one alone; `series`: all of them, moved as far as the one that is meant. */
    scope: z.enum(["series", "occurrence"], "choose").default("series"),
    holds: z.array(z.string()),
  })
  .transform(({ id, occurrence, version, scope, holds, ...rest }) => ({
    ...withRule(rest as MeetingFields),
    title: rest.title,
    id,
    occurrence,
    version,
    scope,
    holds: holds.includes("repeat") ? [...holds, "recurrence"] : holds,
  }));
export type MeetingEdit = z.output<typeof HeldEdit>;

/**
 * A change of those fields alone that are sent: `holds` names them, the others stay as they are. Times alone, as of a meeting
 * that was dragged: `startsOn`, `startTime`, `endsOn`, `endTime`.
 */
export const MeetingEdit: z.ZodType<
  MeetingEdit,
  Partial<z.input<typeof fields>> & {
    id: string;
    version?: number | string | undefined;
    occurrence?: string | Date | null | undefined;
    scope?: "series" | "occurrence" | undefined;
  }
> = z.preprocess((raw) => ({ ...Object(raw), holds: Object.keys(Object(raw)) }), HeldEdit);

export const meetingAnswers = ["accepted", "tentative", "declined"] as const;
/** Whether somebody comes who takes part. */
export const OwnAnswer = z.object({ id: uuid(), answer: z.enum(meetingAnswers, "choose") });

export const CancelledMeeting = z.object({ ...which, sendConfirmation: checkbox() });

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value) || undefined;

/** What a meeting's page shows: the address of the page, read. */
export const MeetingPageState = z.object({
  tab: z.preprocess(first, z.enum(["overview", "history"]).catch("overview")).default("overview"),
  at: z.preprocess(first, instant().optional().catch(undefined)),
  /** The question before it is called off. */
  cancel: z.preprocess(first, z.literal("1").optional().catch(undefined)),
  ...historyFilter,
  cursor: z.preprocess(first, z.string().max(1000).optional()),
});
export type MeetingPageState = z.output<typeof MeetingPageState>;
