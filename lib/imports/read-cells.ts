import type { DateOrder, DecimalMark } from "@/db/tenant/schema/imports";
import { serialDay } from "./files/read-sheet-rows";

/** A date that says in which order it stands, or can be read in two: 03/04/2026. */
export type ReadDate = { date: string } | { ambiguous: true } | null;

const months: Record<string, number> = {};
const monthNames = [
  "jan januari januar january",
  "feb februari februar february",
  "mar mars marts march",
  "apr april",
  "maj mai may",
  "jun juni june",
  "jul juli july",
  "aug augusti august",
  "sep sept september",
  "okt oct oktober october",
  "nov november",
  "dec des december desember",
];
monthNames.forEach((names, place) => {
  for (const name of names.split(" ")) months[name] = place + 1;
});

/**
 * A date as files have it: ISO with or without a time, day.month.year, a month's name in our languages, Excel's count of
 * days. With slashes or hyphens only `order` tells the day from the month, unless one of them is beyond twelve. A year of
 * two digits is none.
 */
export function readDate(text: string, order?: DateOrder): ReadDate {
  const written = text.trim().toLowerCase();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]\d{1,2}[:.]\d{2}.*)?$/.exec(written);
  if (iso) return dated(iso[1], iso[2], iso[3]);
  const compact = /^(19|20)(\d{2})(\d{2})(\d{2})$/.exec(written);
  if (compact) return dated(`${compact[1]}${compact[2]}`, compact[3], compact[4]);
  if (/^\d{5}(\.\d+)?$/.test(written)) {
    const serial = Number(written);
    // 1954 to 2119: anything else of five digits is rather a number.
    return serial >= 20_000 && serial < 80_000 ? { date: serialDay(serial) } : null;
  }
  return readParts(written, order) ?? readMonthName(written);
}

function readParts(written: string, order: DateOrder | undefined): ReadDate {
  const parts = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:,? \d{1,2}[:.]\d{2}.*)?$/.exec(written);
  if (!parts) return null;
  const [, first = "", mark, second = "", year] = parts;
  if (mark === "." || Number(first) > 12) return dated(year, second, first);
  if (Number(second) > 12) return dated(year, first, second);
  if (first === second) return dated(year, first, second);
  if (!order) return { ambiguous: true };
  return order === "dmy" ? dated(year, second, first) : dated(year, first, second);
}

function readMonthName(written: string): ReadDate {
  const dayFirst = /^(?:den )?(\d{1,2})(?:\.|st|nd|rd|th)? ?-?(\p{L}{3,})\.?,? ?-?(\d{4})$/u.exec(written);
  if (dayFirst) return dated(dayFirst[3], months[dayFirst[2] ?? ""], dayFirst[1]);
  const monthFirst = /^(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(written);
  return monthFirst ? dated(monthFirst[3], months[monthFirst[1] ?? ""], monthFirst[2]) : null;
}

function dated(year?: string, month?: string | number, day?: string): ReadDate {
  const date = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const ms = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(date) ? { date } : null;
}

/** A number with its point, or one that can be read in two ways: 1.240 and 1,240. */
export type ReadNumber = { number: string; mark?: DecimalMark } | { ambiguous: true } | null;

/**
 * A number as files have it. Spaces of all kinds and apostrophes group; of comma and point the last one is the decimal
 * mark if both stand there. One alone before exactly three digits is only told by `mark`.
 */
export function readNumber(text: string, mark?: DecimalMark): ReadNumber {
  const bare = text
    .replace(/[\s\u00a0\u202f\u2009'’]/g, "")
    .replace(/^\u2212/, "-")
    .replace(/^(?:kr\.?|sek|nok|dkk|eur|usd|€|\$)(?=[-\d])/i, "")
    .replace(/(?:kr\.?|sek|nok|dkk|eur|usd|€|\$|:-|,-)$/i, "");
  const whole = /^(-?)(\d+)$/.exec(bare);
  if (whole) return { number: tidy(bare) };
  if (!/^-?\d[\d.,]*\d$/.test(bare)) return null;
  const last = bare.lastIndexOf(",") > bare.lastIndexOf(".") ? "," : ".";
  const other = last === "," ? "." : ",";
  const pieces = bare.split(last);
  if (bare.includes(other)) {
    if (pieces.length !== 2 || !isGrouped(pieces[0] ?? "", other)) return null;
    return { number: tidy(bare.replaceAll(other, "").replace(last, ".")), mark: last };
  }
  if (pieces.length > 2)
    return isGrouped(bare, last) ? { number: tidy(bare.replaceAll(last, "")), mark: other } : null;
  const couldGroup = pieces[1]?.length === 3 && /^-?[1-9]\d{0,2}$/.test(pieces[0] ?? "");
  if (!couldGroup) return { number: tidy(bare.replace(last, ".")), mark: last };
  if (!mark) return { ambiguous: true };
  return { number: tidy(mark === last ? bare.replace(last, ".") : bare.replace(last, "")) };
}

function isGrouped(number: string, mark: string): boolean {
  const [first = "", ...groups] = number.replace("-", "").split(mark);
  return /^\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
}

function tidy(number: string): string {
  const short = number.replace(/^(-?)0+(?=\d)/, "$1");
  return /^-0(\.0*)?$/.test(short) ? "0" : short;
}
