import { z } from "zod";
import { parseDate } from "./parse-date";
import { parseDecimal } from "./parse-decimal";

/**
 * Fields of every form. A form sends text, so each takes text as well as its own type, and an empty text is "none",
 * as is an absent field.
 * Messages are keys of the `errors` messages.
 */
const blankToNull = (value: unknown) =>
  value === undefined || (typeof value === "string" && value.trim() === "") ? null : value;

// Control characters and direction overrides have no place in a name; PostgreSQL refuses NUL anywhere.
const unprintable = /\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;
const text = (max: number) => z.string("required").trim().max(max, "too_long");
const line = (max: number) => text(max).refine((value) => !unprintable.test(value), "unprintable");

export const requiredText = (max = 200) => line(max).min(1, "required");
export const optionalText = (max = 200) => z.preprocess(blankToNull, line(max).nullable()).default(null);
/** Text of several lines. */
export const optionalLongText = (max = 10_000) =>
  z
    .preprocess(
      blankToNull,
      text(max)
        .refine((value) => !unprintable.test(value.replace(/[\r\n\t]/g, "")), "unprintable")
        .nullable(),
    )
    .default(null);

export const uuid = () => z.string("required").regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "choose");
export const optionalUuid = () => z.preprocess(blankToNull, uuid().nullable()).default(null);

/** Several values of one name: absent, one or many. */
export const uuidList = () =>
  z
    .preprocess((value) => [value].flat().filter((id) => id !== ""), z.array(uuid()).max(1000))
    .default(() => []);

export const email = () =>
  z.string("required").trim().toLowerCase().max(254, "too_long").pipe(z.email("email"));
export const optionalEmail = () => z.preprocess(blankToNull, email().nullable()).default(null);

const decimalText = (digits: number, scale: 2 | 3) =>
  z
    .string("number")
    .transform((text, context) => {
      const parsed = parseDecimal(text);
      if (parsed === null) context.addIssue({ code: "custom", message: "number" });
      return parsed ?? "0";
    })
    .refine(
      (text) => (text.split(".")[1] ?? "").length <= scale,
      scale === 3 ? "three_decimals" : "too_many_decimals",
    )
    .refine(
      (text) => (text.replace("-", "").split(".")[0] ?? "").length <= digits - scale,
      "number_too_large",
    );

const notNegative = (scale: 2 | 3) =>
  z
    .preprocess(
      blankToNull,
      decimalText(14, scale)
        .refine((text) => !text.startsWith("-"), "not_negative")
        .nullable(),
    )
    .default(null);

/** An amount, zero or more, as a decimal string: numeric(14, 2). */
export const optionalAmount = () => notNegative(2);
/** How many or how much of something, as a decimal string: numeric(14, 3). */
export const optionalQuantity = () => notNegative(3);

/** A percentage from 0 to 100 with up to two decimals, as a decimal string: numeric(5, 2). */
export const optionalShare = () =>
  z
    .preprocess(
      (value) => blankToNull(typeof value === "string" ? value.replace(/\s*%$/, "") : value),
      decimalText(5, 2)
        .refine((text) => Number(text) >= 0 && Number(text) <= 100, "out_of_range")
        .nullable(),
    )
    .default(null);

const wholeNumber = (least: number, most: number) =>
  z
    .union(
      [
        z.number(),
        z.string().transform((text) => Number(parseDecimal(text.replace(/\s*%$/, "")) ?? Number.NaN)),
      ],
      "number",
    )
    .pipe(z.number("number").int("whole_number").min(least, "out_of_range").max(most, "out_of_range"));

/** A whole percentage from 0 to 100. */
export const percent = () => wholeNumber(0, 100);
export const optionalPercent = () => z.preprocess(blankToNull, percent().nullable()).default(null);
export const optionalCount = (most = 100_000_000) =>
  z.preprocess(blankToNull, wholeNumber(0, most).nullable()).default(null);
export const count = (least: number, most: number) => wholeNumber(least, most);

/**
 * A date without a time, `YYYY-MM-DD`, that the calendar has. Stays text: it must not shift with a time zone.
 * A whole date as the fields write it in nb, da and en, 24.12.2026 or 24/12/2026, is read too: without
 * JavaScript it arrives so.
 */
export const isoDate = () =>
  z
    .string("required")
    .trim()
    .transform((text) => (wholeDate.test(text) ? (parseDate(text, "2000-01-01") ?? text) : text))
    .pipe(
      z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/, "date")
        .refine(isCalendarDate, "date"),
    );
const wholeDate = /^\d{1,2}[./]\d{1,2}[./]\d{4}$/;
/** A date and a time of day as the organisation's clock shows it, `YYYY-MM-DDTHH:MM`, to the microsecond at most. */
export const localInstant = () =>
  z
    .string("required")
    .trim()
    .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?$/, "date")
    .refine((text) => isCalendarDate(text.slice(0, 10)), "date");
export const optionalIsoDate = () => z.preprocess(blankToNull, isoDate().nullable()).default(null);

/** A time of day: 9, 9:30, 09.30 and 0930 are the same. */
export const timeOfDay = () =>
  z
    .string("time")
    .trim()
    .transform((text, context) => {
      const [, hour = "", minute = "00"] = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(text) ?? [];
      if (hour === "" || Number(hour) > 23 || Number(minute) > 59)
        context.addIssue({ code: "custom", message: "time" });
      return `${hour.padStart(2, "0")}:${minute}`;
    });
export const optionalTimeOfDay = () => z.preprocess(blankToNull, timeOfDay().nullable()).default(null);

/**
 * A checkbox: present is true, absent is false. With a hidden empty field of the same name before it, an unticked one is
 * told from one that the form does not hold.
 */
export const checkbox = () => z.preprocess(isTicked, z.boolean()).default(false);
/** A checkbox that is ticked where nothing is said. */
export const tickedCheckbox = () => z.preprocess(isTicked, z.boolean()).default(true);
const isTicked = (value: unknown) =>
  [value].flat().some((one) => one === true || one === "on" || one === "true" || one === "1");

export const phoneKinds = ["mobile", "direct", "switchboard", "other"] as const;
const phoneRow = () =>
  z.object({ kind: z.enum(phoneKinds, "choose").default("other"), number: optionalText(40) });
const rows = <Row extends z.ZodType>(row: Row) => z.array(z.preprocess((one) => one ?? {}, row)).max(20);

/** Further telephone numbers, `phones.0.kind`, `phones.0.number`, …; rows without a number are left out. */
export const phoneRows = () =>
  rows(phoneRow())
    .transform((all) => all.flatMap(({ kind, number }) => (number === null ? [] : [{ kind, number }])))
    .default(() => []);

/** Further e-mail addresses, `emails.0`, `emails.1`, …; empty rows are left out. */
export const emailRows = () =>
  z
    .preprocess((value) => [value].flat(), z.array(optionalEmail()).max(20))
    .transform((all) => [...new Set(all.filter((one) => one !== null))])
    .default(() => []);

const isSameWord = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Tags, as a list or as one text with commas between. */
export const tagList = () =>
  z
    .preprocess(
      (value) => {
        const texts = [value].flat().flatMap((one) => (typeof one === "string" ? one.split(",") : [one]));
        return texts.filter((one) => typeof one !== "string" || one.trim() !== "");
      },
      z.array(requiredText(40)).max(30, "out_of_range"),
    )
    .transform((all) => all.filter((tag, at) => at === all.findIndex((one) => isSameWord(one, tag))))
    .default(() => []);

export const currency = () => z.string("required").regex(/^[A-Z]{3}$/, "choose");
export const country = () => z.string("required").regex(/^[A-Z]{2}$/, "choose");
export const rowVersion = () => wholeNumber(1, 2_000_000_000);

function isCalendarDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
