import { z } from "zod";
import { countryCode } from "./country-code";
import { endedAs } from "./ended-as";
import type { CellType, ImportField } from "./fields/field";
import { readDate, readNumber } from "./read-cells";

/** A column of the file with the field that it is, and what was answered about its values. */
export type Column = {
  place: number;
  field: ImportField;
  dates?: "dmy" | "mdy";
  mark?: "," | ".";
  values: Record<string, string>;
};

const emailPattern = z.regexes.email;
export const unprintable = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** The value as text, or the reason why the cell holds none. */
type Read = { value: string } | { reason: string };
type Reader = (text: string, column: Column) => Read;

export const isEmail = (text: string) => text.length <= 254 && emailPattern.test(text);

const readers: Partial<Record<CellType, Reader>> = {
  key: (text, { field }) =>
    text.length > (field.max ?? 200) || unprintable.test(text) ? { reason: "too_long" } : { value: text },
  email: (text) => (isEmail(text) ? { value: text.toLowerCase() } : { reason: "email" }),
  phone: (text) => (text.length > 40 || !/\d/.test(text) ? { reason: "phone" } : { value: text }),
  country: (text) => {
    const code = countryCode(text);
    return code ? { value: code } : { reason: "country" };
  },
  website: (text) => {
    const address = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
    const isSafe = /^https?:\/\//i.test(address) && URL.canParse(address) && address.length <= 300;
    return isSafe && z.regexes.domain.test(new URL(address).hostname)
      ? { value: address }
      : { reason: "website" };
  },
  count: (text, { mark }) => whole(text, mark, 100_000_000),
  year: (text) =>
    /^\d{4}$/.test(text) && Number(text) >= 1200 && Number(text) <= 2100
      ? { value: text }
      : { reason: "year" },
  amount: (text, { mark }) => decimal(text, mark),
  percent: (text, { mark }) => {
    const read = decimal(text.replace(/\s*%$/, ""), mark);
    return "value" in read && Number(read.value) > 100 ? { reason: "percent" } : read;
  },
  currency: (text) =>
    /^[a-z]{3}$/i.test(text)
      ? { value: text.toUpperCase() }
      : /^kr\.?$/i.test(text)
        ? { value: "" }
        : { reason: "currency" },
  date: (text, { dates }) => {
    const read = readDate(text, dates);
    if (!read) return { reason: "date" };
    return "date" in read ? { value: read.date } : { reason: "date_ambiguous" };
  },
  corporate: (text) => {
    if (
      /^(1|true|yes|ja|j|y|company|f[oö]retag|bedrift|virksomhed|firma|b2b|corporate|organisation)$/i.test(
        text,
      )
    )
      return { value: "company" };
    if (/^(0|false|no|nej|nei|n|person|privat|privatperson|private|privatkund|privatkunde|b2c)$/i.test(text))
      return { value: "person" };
    return { reason: "corporate" };
  },
  outcome: (text) => {
    const ended = endedAs(text);
    return ended ? { value: ended } : { reason: "outcome" };
  },
};

function whole(text: string, mark: Column["mark"], most: number): Read {
  // Whole by nature: 1.240 employees are no 1.24.
  const read = readNumber(text, mark ?? (/^\d{1,3}\.\d{3}$/.test(text) ? "," : "."));
  const number = read && "number" in read ? Number(read.number) : Number.NaN;
  return Number.isInteger(number) && number >= 0 && number <= most
    ? { value: String(number) }
    : { reason: "number" };
}

function decimal(text: string, mark: Column["mark"]): Read {
  const read = readNumber(text, mark);
  if (!read) return { reason: "number" };
  if ("ambiguous" in read) return { reason: "number_ambiguous" };
  const [digits = "", decimals = ""] = read.number.split(".");
  if (digits.startsWith("-")) return { reason: "negative" };
  if (decimals.replace(/0+$/, "").length > 2) return { reason: "decimals" };
  return digits.length > 12
    ? { reason: "number_large" }
    : { value: `${digits}.${decimals.slice(0, 2).padEnd(2, "0")}` };
}

function readText(text: string, { type, max = 200 }: ImportField): Read {
  // 24SevenOffice writes a line's end so.
  const value =
    type === "long" ? text.replace(/<br\s*\/?>/gi, "\n").replaceAll("\r\n", "\n") : text.replace(/\s+/g, " ");
  if (value.length > max) return { reason: "too_long" };
  return unprintable.test(type === "long" ? value.replace(/[\n\t]/g, "") : value)
    ? { reason: "unprintable" }
    : { value };
}

/** A cell of one value, by its field's type. */
export const readCell = (text: string, column: Column): Read =>
  readers[column.field.type]?.(text, column) ?? readText(text, column.field);
