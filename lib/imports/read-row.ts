import { z } from "zod";
import type { ImportKind, ImportMapping } from "@/db/tenant/schema/imports";
import { countryCode } from "./country-code";
import type { CellType, ImportField } from "./fields/field";
import { fieldsOf } from "./fields/fields-of";
import { findNamed, isNamedType, type Lookups } from "./lookups";
import { customPrefix, ownFieldOf } from "./own-field";
import { readDate, readNumber } from "./read-cells";
import { allOthers, pieces } from "./value-choices";

/** Why a cell can't be taken as it stands. */
export type CellFault = { reason: string; column: number; value: string };
/** The cells of one row by their fields; a field without anything is absent. */
export type RowValues = {
  text: Record<string, string>;
  list: Record<string, string[]>;
  /** By the field's type: the ids of what cells name; "new:…" of what is going to be made. */
  named: Partial<Record<string, string[]>>;
  custom: Record<string, string>;
};
type Column = {
  place: number;
  field: ImportField;
  dates?: "dmy" | "mdy";
  mark?: "," | ".";
  values: Record<string, string>;
};

const emailPattern = z.regexes.email;
const unprintable = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
// What a spreadsheet would calculate is no value.
const formula = /^=\s*[\w+@("'-]/;

/** Reads rows of a file by what its columns mean; the first cell that can't be read is the row's fault. */
export function rowReader(kind: ImportKind, { columns = {} }: ImportMapping, lookups: Lookups) {
  const mapped = Object.entries(columns).flatMap(
    ([place, { field: key, dates, decimalMark, values = {} }]): Column[] => {
      const field = ownFieldOf(kind, key, lookups)
        ? { key, type: "custom" as const, words: [] }
        : fieldsOf[kind].find((one) => one.key === key);
      return field
        ? [
            {
              place: Number(place),
              field,
              ...(dates && { dates }),
              ...(decimalMark && { mark: decimalMark }),
              values,
            },
          ]
        : [];
    },
  );
  return (cells: string[]): { values: RowValues; fault: CellFault | null } => {
    const values: RowValues = { text: {}, list: {}, named: {}, custom: {} };
    for (const column of mapped) {
      // The apostrophe stands before what an export made harmless.
      const text = (cells[column.place] ?? "")
        .replaceAll("\u00a0", " ")
        .trim()
        .replace(/^'(?=[=+@-])/, "");
      if (text === "") continue;
      const reason = formula.test(text) ? "formula" : readInto(values, column, text, lookups);
      if (reason) return { values, fault: { reason, column: column.place, value: text.slice(0, 200) } };
    }
    return { values, fault: null };
  };
}

/** Puts a cell where it belongs; gives the reason why not. */
function readInto(values: RowValues, column: Column, text: string, lookups: Lookups): string | null {
  const { field } = column;
  if (field.type === "custom") return readOwn(values, column, text, lookups);
  if (isNamedType(field.type)) return readNamed(values, column, text, lookups);
  if (field.type === "emails" || field.type === "tags" || field.type === "list") {
    const parts = pieces("list", text);
    if (field.type === "emails" && parts.some((part) => !isEmail(part))) return "email";
    if (parts.some((part) => part.length > (field.max ?? 100) || unprintable.test(part))) return "too_long";
    values.list[field.key] = field.type === "emails" ? parts.map((part) => part.toLowerCase()) : parts;
    return null;
  }
  const read = readers[field.type]?.(text, column) ?? readText(text, field);
  if ("reason" in read) return read.reason;
  values.text[field.key] = read.value;
  return null;
}

/** Dates and numbers of own fields are read as all others, so that none is guessed; the field's own rules come later. */
function readOwn(
  values: RowValues,
  { field, dates, mark }: Column,
  text: string,
  lookups: Lookups,
): string | null {
  const key = field.key.slice(customPrefix.length);
  const kind = lookups.custom.find((own) => own.key === key)?.kind;
  values.custom[key] = text;
  if (kind === "date") {
    const read = readDate(text, dates);
    if (!read) return "date";
    if ("ambiguous" in read) return "date_ambiguous";
    values.custom[key] = read.date;
  }
  if (kind === "number" || kind === "money") {
    const read = readNumber(text, mark);
    if (!read) return "number";
    if ("ambiguous" in read) return "number_ambiguous";
    // Three decimals could be read as thousands further on.
    values.custom[key] = /^-?\d+\.\d{3}$/.test(read.number) ? `${read.number}0` : read.number;
  }
  return null;
}

type Read = { value: string } | { reason: string };
type Reader = (text: string, column: Column) => Read;

const isEmail = (text: string) => text.length <= 254 && emailPattern.test(text);

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

function readNamed(
  values: RowValues,
  { field, values: chosen }: Column,
  text: string,
  lookups: Lookups,
): string | null {
  if (!isNamedType(field.type)) return null;
  const ids: string[] = [];
  for (const piece of pieces(field.type, text)) {
    const said = Object.hasOwn(chosen, piece) ? chosen[piece] : undefined;
    const found = said === undefined || said === "new" ? findNamed(lookups, field.type, piece) : null;
    const id = found ?? said ?? chosen[allOthers];
    if (id === undefined) return "unknown_value";
    if (id === "new") ids.push(`new:${piece}`);
    else if (id !== "none") ids.push(id);
  }
  if (ids.length > 0) values.named[field.type] = ids;
  return null;
}
