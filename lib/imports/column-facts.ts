import type { ColumnFacts } from "@/db/tenant/schema/imports";
import { readDate, readNumber } from "./read-cells";

const mostValues = 60;
const longestValue = 100;
const looked = 500;

/** Gathers what a column holds while its rows go past. */
export function watchColumn(header: string) {
  const facts: ColumnFacts = {
    header,
    filled: 0,
    samples: [],
    values: [],
    ambiguousDate: null,
    ambiguousNumber: null,
    decimalMark: null,
    looks: {},
  };
  let values: Map<string, number> | null = new Map();
  let marks = new Set<string>();
  const see = (text: string) => {
    facts.filled++;
    if (facts.samples.length < 3 && !facts.samples.includes(text)) facts.samples.push(text.slice(0, 80));
    if (values) {
      if (text.length > longestValue || (values.size >= mostValues && !values.has(text))) values = null;
      else values.set(text, (values.get(text) ?? 0) + 1);
    }
    if (!/\d/.test(text)) return look(facts, text);
    const date = readDate(text);
    if (date && "ambiguous" in date) facts.ambiguousDate ??= text;
    const number = date ? null : readNumber(text);
    if (number && "ambiguous" in number) facts.ambiguousNumber ??= text;
    else if (number?.mark) marks.add(number.mark);
    look(facts, text, date !== null && !/^\d+$/.test(text), number !== null);
  };
  return {
    see,
    result(): ColumnFacts {
      const [mark] = marks;
      // Only what all other numbers of the column agree on tells how 1.240 is meant.
      facts.decimalMark = marks.size === 1 && (mark === "," || mark === ".") ? mark : null;
      facts.values = values && [...values].map(([value, count]) => ({ value, count }));
      marks = new Set();
      return facts;
    },
  };
}

function look(facts: ColumnFacts, text: string, isDate = false, isNumber = false): void {
  if (facts.filled > looked) return;
  const is = isDate
    ? "date"
    : /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
      ? "email"
      : /^(https?:\/\/|www\.)/i.test(text)
        ? "website"
        : /^\+\d[\d\s()-]{6,}$|^0[\d\s/-]{7,}$/.test(text)
          ? "phone"
          : isNumber
            ? "number"
            : "text";
  facts.looks[is] = (facts.looks[is] ?? 0) + 1;
}
