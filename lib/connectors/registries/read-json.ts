/** What a registry's answer holds is read leniently: another kind of value than expected counts as none. */
export type Json = Record<string, unknown>;

// What no name or address holds: control characters and direction overrides.
const unprintable = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

export const objectOf = (value: unknown): Json =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A text or a number as one line of text; null when it is blank. */
export function textOf(value: unknown, max = 200): string | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const text = String(value).replace(unprintable, " ").replace(/\s+/g, " ").trim().slice(0, max);
  return text === "" ? null : text;
}

/** `2017-10-20` and what begins so; null for anything else, such as "". */
export function dateOf(value: unknown): string | null {
  const date = typeof value === "string" ? /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(value)?.[0] : undefined;
  return date && !Number.isNaN(Date.parse(date)) ? date : null;
}

/** Where the registry says yes or no in whichever way; null where it doesn't say. */
export function flagOf(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  if (value === "JA" || value === "true") return true;
  return value === "NEJ" || value === "false" ? false : null;
}

/** Digits only, filled up with the zeros that a number in JSON has lost. */
export function digitsOf(value: unknown, length = 0): string | null {
  const digits = textOf(value)?.replace(/\D/g, "") ?? "";
  return digits === "" ? null : digits.padStart(length, "0");
}

/** "www.firma.no" is https; anything that is no address on the web is none. */
export function websiteOf(value: unknown): string | null {
  const text = textOf(value, 290);
  if (!text || /\s/.test(text)) return null;
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  return url && /^https?:$/.test(url.protocol) && url.hostname.includes(".") ? address : null;
}

export function emailOf(value: unknown): string | null {
  const text = textOf(value, 254)?.toLowerCase() ?? "";
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? text : null;
}

/** 199, "199", "2-4" and "10-19": a number, or a range that is no number. */
export function employeesOf(value: unknown): { count: number | null; text: string } | null {
  const text = textOf(value);
  if (text && /^\d{1,8}$/.test(text)) return { count: Number(text), text: String(Number(text)) };
  const [, from, to] = /^(\d{1,8})\s*[-–]\s*(\d{1,8})$/.exec(text ?? "") ?? [];
  if (from === undefined || to === undefined) return null;
  return from === to ? employeesOf(from) : { count: null, text: `${from}–${to}` };
}

const smallWords = new Set(["i", "på", "og", "och", "ved", "under"]);

/** "MO I RANA" as people write it: Mo i Rana. What is not all capitals stays. */
export function placeOf(value: unknown): string | null {
  const text = textOf(value, 100);
  if (!text || text !== text.toUpperCase()) return text;
  const words = text.toLowerCase().split(" ");
  return words
    .map((word, at) =>
      at > 0 && smallWords.has(word)
        ? word
        : word.replace(/(^|[-/.])(\p{L})/gu, (start) => start.toUpperCase()),
    )
    .join(" ");
}
