import Big from "big.js";
import { caseHref } from "@/lib/cases/case-href";
import { CaseFilter } from "@/lib/cases/schema";
import type { Formatter } from "@/lib/core/format";
import type { Translate } from "@/lib/i18n/translator";

/**
 * One number, day or name: as people read it, as a file holds it (a decimal point and no grouping; `YYYY-MM-DD`), and the
 * rows behind it.
 */
export type Cell = {
  kind: "name" | "number" | "date";
  text: string;
  raw: string;
  href?: string | undefined;
};
export type ReportTable = {
  /** Stands in the address of the table's file. */
  key: string;
  title: string;
  columns: string[];
  rows: Cell[][];
  total?: Cell[];
  /** What must be known to read it right: "A case with several products counts in each." */
  note?: string | undefined;
};

/** With what a report is put into words: texts, formats, and the organisation whose case list it links to. */
export type ReportTools = { t: Translate; format: Formatter; slug: string };
/** And its day and its currency. */
export type ReportPageTools = ReportTools & { today: string; currency: string };

const nothing = "–";

export function cellsOf({ format }: ReportTools) {
  return {
    name: (text: string, href?: string): Cell => ({ kind: "name", text, raw: text, href }),
    count: (value: number, href?: string): Cell => ({
      kind: "number",
      text: format.count(value),
      raw: String(value),
      href: value > 0 ? href : undefined,
    }),
    /** Without cases there is no sum; cases without values add nothing to it, as in the list that it leads to. */
    amount: (count: number, value: string | null, href?: string): Cell =>
      count === 0
        ? { kind: "number", text: nothing, raw: "" }
        : { kind: "number", text: format.amount(value ?? "0.00"), raw: value ?? "0.00", href },
    /** A share of a whole, such as won of all closed; of nothing there is none. */
    share: (part: number, wholeCount: number, href?: string): Cell =>
      wholeCount === 0
        ? { kind: "number", text: nothing, raw: "" }
        : {
            kind: "number",
            text: format.percent((part / wholeCount) * 100),
            raw: ((part / wholeCount) * 100).toFixed(1),
            href,
          },
    /** A whole spread over so many, to one decimal; of an amount to two. */
    average: (whole: string | number | null, count: number, href?: string): Cell => {
      if (count === 0 || whole === null) return { kind: "number", text: nothing, raw: "" };
      const isAmount = typeof whole === "string";
      const raw = new Big(whole).div(count).toFixed(isAmount ? 2 : 1);
      return { kind: "number", text: isAmount ? format.amount(raw) : format.number(raw), raw, href };
    },
  };
}

/** The address of the case list with exactly the rows that a figure counts. */
export function casesHref(slug: string, filter: Record<string, string | undefined>): string {
  return caseHref(`/${slug}/cases`, CaseFilter.parse(filter));
}
