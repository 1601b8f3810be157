import type { CustomValue, CustomValues, PeriodValue } from "@/db/tenant/schema/customers";
import { optionalIsoDate, optionalLongText, optionalText } from "@/lib/core/fields";
import { parseDecimal } from "@/lib/core/parse-decimal";
import type { CustomField } from "./custom-field";
import { storedValue } from "./stored-value";

type Sent = {
  fields: CustomField[];
  raw: Record<string, unknown>;
  /** What the record holds; the values of archived fields stay there untouched. */
  current: CustomValues;
  /** Of an amount that comes without one. */
  currency: string;
};
type Errors = Record<string, string>;
type Parts = { value: unknown; currency?: unknown; from?: unknown; until?: unknown };

/**
 * What was sent for the organisation's own fields → the record's values as they are stored. A field that wasn't sent
 * stays as it is, and keys that no field has are dropped; each fault is told at its input, `custom.<key>` or, where a field has several, `custom.<key>.value`.
 */
export function readCustomValues({ fields, raw, current, currency }: Sent) {
  const values: CustomValues = { ...current };
  const errors: Errors = {};
  for (const field of fields) {
    const { key, archivedAt } = field;
    if (archivedAt !== null || !Object.hasOwn(raw, key)) continue;
    const value = readField(field, partsOf(raw[key]), storedValue(current, key), currency, errors);
    if (value === null) delete values[key];
    else values[key] = value;
  }
  return { values, errors };
}

/** What a field is called in forms, layouts, filters and errors. */
export const customName = (key: string) => `custom.${key}`;
/** The input that holds the value itself: a field of several inputs has it beside the others. */
export const valueName = ({ key, kind, hasPeriod }: Pick<CustomField, "key" | "kind" | "hasPeriod">) =>
  hasPeriod || kind === "money" ? `custom.${key}.value` : customName(key);

function partsOf(raw: unknown): Parts {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw) ? (raw as Parts) : { value: raw };
}

function readField(
  field: CustomField,
  parts: Parts,
  current: PeriodValue | null,
  home: string,
  errors: Errors,
): CustomValue | PeriodValue | null {
  const fail = (name: string, message: string) => {
    errors[name] ??= message;
    return null;
  };
  const value = readValue(field, parts, current?.value, home, (message, part) =>
    fail(part ? `${customName(field.key)}.${part}` : valueName(field), message),
  );
  if (!field.hasPeriod) return value;
  const [from, until] = (["from", "until"] as const).map((part) => {
    const read = optionalIsoDate().safeParse(parts[part]);
    return read.success ? read.data : fail(`${customName(field.key)}.${part}`, "date");
  });
  if (from && until && until < from) fail(`${customName(field.key)}.until`, "date_order");
  if (value === null) return from || until ? fail(valueName(field), "required") : null;
  return { value, from: from ?? null, until: until ?? null };
}

type Fail = (message: string, part?: "currency") => null;

function readValue(
  { kind, options }: CustomField,
  { value, currency }: Parts,
  current: CustomValue | undefined,
  home: string,
  fail: Fail,
): CustomValue | null {
  switch (kind) {
    case "text":
    case "long_text":
    case "date":
      return readText(kind, value, fail);
    case "number":
      return readDecimal(value, 3, fail);
    case "money": {
      const amount = readDecimal(value, 2, fail);
      if (amount === null) return null;
      const own = isAmount(current) ? current.currency : home;
      const code = typeof currency === "string" && currency.trim() ? currency.trim() : own;
      if (!/^[A-Z]{3}$/.test(code)) return fail("choose", "currency");
      return { amount: withTwoDecimals(amount), currency: code };
    }
    case "choice": {
      if (value === undefined || value === null || value === "") return null;
      const option = options.find(({ key }) => key === value);
      return option && (!option.retired || current === value) ? option.key : fail("choose");
    }
    case "choices": {
      const sent = [value].flat().filter((key) => key !== undefined && key !== null && key !== "");
      const kept = Array.isArray(current) ? current : [];
      const may = options.filter(({ key, retired }) => !retired || kept.includes(key));
      if (sent.some((key) => !may.some((option) => option.key === key))) return fail("choose");
      const chosen = may.map(({ key }) => key).filter((key) => sent.includes(key));
      return chosen.length > 0 ? chosen : null;
    }
    case "flag":
      if (value === "yes" || value === true) return true;
      return value === "no" || value === false ? false : readNothing(value, fail);
  }
}

function readText(kind: "text" | "long_text" | "date", value: unknown, fail: Fail): string | null {
  const schemas = { text: optionalText(300), long_text: optionalLongText(), date: optionalIsoDate() };
  const read = schemas[kind].safeParse(value ?? undefined);
  return read.success ? read.data : fail(read.error.issues[0]?.message ?? "check_fields");
}

/** Twelve digits and some decimals, written one way only so that equal numbers are equal texts. */
function readDecimal(value: unknown, decimals: 2 | 3, fail: Fail): string | null {
  if (typeof value === "number") return readDecimal(String(value), decimals, fail);
  if (typeof value !== "string" || value.trim() === "") return readNothing(value, fail);
  const read = parseDecimal(value);
  if (read === null) return fail("number");
  const [whole = "", fraction = ""] = read.split(".");
  const kept = fraction.replace(/0+$/, "");
  if (kept.length > decimals) return fail(decimals === 2 ? "too_many_decimals" : "three_decimals");
  if (whole.replace("-", "").length > 12) return fail("number_too_large");
  const number = kept ? `${whole}.${kept}` : whole;
  return number === "-0" ? "0" : number;
}

const readNothing = (value: unknown, fail: Fail) =>
  value === undefined || value === null || value === "" ? null : fail("choose");

const withTwoDecimals = (number: string) => {
  const [whole, fraction = ""] = number.split(".");
  return `${whole}.${fraction.padEnd(2, "0")}`;
};

export const isAmount = (value: CustomValue | undefined): value is { amount: string; currency: string } =>
  typeof value === "object" && !Array.isArray(value);
