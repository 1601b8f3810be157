import type { ImportKind, ImportMapping } from "@/db/tenant/schema/imports";
import { type Column, isEmail, readCell, unprintable } from "./cell-readers";
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
  const read = readCell(text, column);
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
