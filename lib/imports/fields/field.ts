/** How a cell is read. Of the last five, each value names a row of the organisation's own, chosen or made. */
export type CellType =
  | "key"
  | "text"
  | "long"
  | "email"
  | "emails"
  | "phone"
  | "orgNumber"
  | "postcode"
  | "country"
  | "website"
  | "count"
  | "year"
  | "amount"
  | "percent"
  | "currency"
  | "date"
  | "flag"
  | "corporate"
  | "outcome"
  | "tags"
  | "list"
  | "custom"
  | "owner"
  | "category"
  | "status"
  | "reason";

export type ImportField = {
  key: string;
  type: CellType;
  max?: number;
  isRequired?: true;
  /** What other systems call it, folded as `foldHeader` does. */
  words: string[];
};

export const field = (
  key: string,
  type: CellType,
  words: string,
  more: Partial<ImportField> = {},
): ImportField => ({
  key,
  type,
  words: words.split(" "),
  ...more,
});

/** A header without the signs, marks and prefixes in which systems differ: "Organization - Name" is "organizationname". */
export function foldHeader(header: string): string {
  return header
    .toLowerCase()
    .replace(/æ/g, "ae")
    .replace(/ø/g, "o")
    .normalize("NFD")
    .replace(/[^a-z0-9]/g, "");
}
