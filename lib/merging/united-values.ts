import type { StoredPhone } from "@/db/tenant/schema/customers";
import type { MergedRow, MergeField } from "./merge-fields";
import { chosenRow, fieldValue } from "./merge-fields";

type Rows = [MergedRow, ...MergedRow[]];

const mostTags = 30;
const listOf = <T>(value: unknown): T[] => (Array.isArray(value) ? value : []);

/**
 * What no choice is asked about, since all of it is kept: tags, further addresses and numbers with the main ones that were
 * not chosen, parts of objects; a no to advertising holds for all.
 */
export function unitedValues(rows: Rows, fields: MergeField[], choice: Record<string, string>) {
  const taken = (key: string) => {
    const field = fields.find((one) => one.key === key);
    return field ? chosenRow(field, rows, choice) : rows[0];
  };
  const unwilling = rows.find((row) => row.do_not_market_source !== null);
  return {
    tags: unique(
      rows.flatMap((row) => listOf<string>(row.tags)),
      (tag) => tag.toLowerCase(),
    ).slice(0, mostTags),
    emails: furtherEmails(rows, String(taken("email").email ?? "")),
    phones: furtherPhones(rows, taken("phone")),
    custom: partsOf("custom", rows, fields, choice),
    ...("addresses" in rows[0] ? { addresses: partsOf("addresses", rows, fields, choice) } : {}),
    doNotMarketSource: unwilling?.do_not_market_source ?? null,
    doNotMarketSince: unwilling?.do_not_market_since ?? null,
    ...("is_customer" in rows[0]
      ? {
          isCustomer: rows.some((row) => row.is_customer === true),
          isSupplier: rows.some((row) => row.is_supplier === true),
        }
      : {}),
  };
}

function furtherEmails(rows: Rows, main: string): string[] {
  const all = rows.flatMap((row) => [
    ...(typeof row.email === "string" ? [row.email] : []),
    ...listOf<string>(row.emails),
  ]);
  return unique(all, (email) => email.toLowerCase()).filter(
    (email) => email.toLowerCase() !== main.toLowerCase(),
  );
}

function furtherPhones(rows: Rows, main: MergedRow): StoredPhone[] {
  const all = rows.flatMap((row): StoredPhone[] => [
    ...listOf<StoredPhone>(row.phones),
    ...(typeof row.phone === "string"
      ? [{ kind: "other" as const, number: row.phone, e164: (row.phone_e164 as string | null) ?? null }]
      : []),
  ]);
  const key = ({ e164, number }: { e164: unknown; number: unknown }) => String(e164 ?? number);
  const own = key({ e164: main.phone_e164, number: main.phone });
  return unique(all, key).filter((phone) => key(phone) !== own);
}

/** An object whose parts are chosen one by one: addresses by kind, own fields by key. */
function partsOf(column: string, rows: Rows, fields: MergeField[], choice: Record<string, string>) {
  const parts = fields.flatMap((field) => {
    const [name, part] = field.key.split(":");
    if (name !== column || part === undefined) return [];
    const value = fieldValue(chosenRow(field, rows, choice), field);
    return value === null ? [] : [[part, value] as const];
  });
  return Object.fromEntries(parts);
}

function unique<T>(items: T[], keyOf: (item: T) => string): T[] {
  const seen = new Map<string, T>();
  for (const item of items) if (!seen.has(keyOf(item))) seen.set(keyOf(item), item);
  return [...seen.values()];
}
