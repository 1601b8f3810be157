import { type CallRequest, UnreadableCall } from "./port";

/** What a message says, by name; a form's fields, or the outermost values of a JSON object. */
export type Fields = (name: string) => string | null;

export function fieldsOf({ headers, body }: CallRequest): Fields {
  const isForm = (headers.get("content-type") ?? "").startsWith("application/x-www-form-urlencoded");
  const values: Record<string, unknown> = isForm
    ? Object.fromEntries(new URLSearchParams(body))
    : objectOf(body);
  return (name) => {
    const value = Object.hasOwn(values, name) ? values[name] : null;
    if (typeof value === "number") return String(value);
    return typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, 500) : null;
  };
}

function objectOf(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  } catch {}
  throw new UnreadableCall("no object");
}

/** @throws UnreadableCall without a value */
export function demanded(value: string | null): string {
  if (value === null) throw new UnreadableCall("a value is missing");
  return value;
}

/** What an exchange's word means. @throws UnreadableCall of a word that it doesn't know */
export function meaning<Value>(words: Record<string, Value>, word: string | null): Value {
  const known = word?.toLowerCase() ?? "";
  const value = Object.hasOwn(words, known) ? words[known] : undefined;
  if (value === undefined) throw new UnreadableCall("an unknown word");
  return value;
}

/** Seconds as digits, or as hours, minutes and seconds with colons between. @throws UnreadableCall otherwise */
export function seconds(text: string | null): number | null {
  if (text === null) return null;
  if (!/^(\d{1,3}:)?(\d{1,3}:)?\d{1,6}(\.\d+)?$/.test(text)) throw new UnreadableCall("no duration");
  return text.split(":").reduce((sum, part) => sum * 60 + Math.round(Number(part)), 0);
}

/** An instant in ISO 8601 or RFC 2822; without a zone it is universal time. @throws UnreadableCall otherwise */
export function instant(text: string | null): Date | null {
  if (text === null) return null;
  const isZoned = /(Z|[+-]\d{2}:?\d{2}|GMT|UTC)$/i.test(text);
  const date = new Date(isZoned ? text : `${text.replace(" ", "T")}Z`);
  if (Number.isNaN(date.getTime())) throw new UnreadableCall("no time");
  return date;
}
