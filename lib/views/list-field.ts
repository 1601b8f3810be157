import type { SQL, SQLWrapper } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Condition, Facets, FieldKind, ListState } from "./schema";

/**
 * How a column's value is read by people: `main` the record's own link, `person` initials, `names` values that are
 * keys of the field's choices, `sums` one below the other, `place` another record, `own` a field of the organisation's.
 * `money` stands in the row's `currency`; `percent` is told apart where the row says that it is its own (`isOwn`); a
 * `due` day is late where the row says so (`<key>Late`); a `status` is one of the choices, with the day until which it
 * holds (`<key>Until`, `<key>Late`) and a lock (`isClosed`).
 */
export type Look =
  | "main"
  | "text"
  | "id"
  | "soft"
  | "person"
  | "email"
  | "phone"
  | "web"
  | "names"
  | "badges"
  | "tags"
  | "number"
  | "sums"
  | "date"
  | "moment"
  | "flag"
  | "place"
  | "own"
  | "ownNumber"
  | "money"
  | "percent"
  | "due"
  | "status";

export type ListColumn = {
  look: Look;
  /** Read into the row under the field's key; absent: the list adds the value itself, once for the whole page. */
  value?: SQLWrapper;
  /** What it needs beside its value, by name. */
  also?: Record<string, SQLWrapper>;
  /** See `Column` of the table. */
  mobile?: 1 | 2 | 3 | 4;
  /** The name by which the field's verb takes a new value, where it can be edited in the list. */
  edit?: string;
};

export type ListSort = {
  by: SQLWrapper;
  /** In the organisation's alphabetical order. */
  isText?: boolean;
  nullable: boolean;
  usual?: "asc" | "desc";
  /** An index gives this order. Others look through all that is found, and keep the first of it. */
  isIndexed?: boolean;
  /** It stands in one of the list's `joins`. */
  isJoined?: boolean;
  /** It is looked up in other tables row by row: of very many rows that would take too long. */
  isLookedUp?: boolean;
  /** What is added up of another table's rows: for very many rows all of it at once, instead of row by row. */
  grouped?: Grouped;
  /** The order is another table's: rows are taken from each of its rows in turn, along that table's index if it has one. */
  through?: { table: PgTable; id: SQLWrapper; refers: SQLWrapper };
  /** Orders what is equal by it, before the id. */
  then?: { by: SQLWrapper; isText: boolean };
};

/**
 * The order's values in one pass over the other table: `rows` are `id`, `value` of the rows that have one; `has` asks it of a single row,
 * for those that have none, whose value is `without`.
 */
export type Grouped = { rows: SQL; has: SQL; without: "0" | null };

/** How the hits are come by: from indexes, all of them, or row by row in another index's order, where hits are many. */
export type Way = "hits" | "walked";

/** How a field is tested. Values come in as parameters, never as SQL. */
export type ListFilter =
  | {
      kind: "text";
      by: SQLWrapper;
      /** Letters without marks are all there is: cheaper to compare. */
      isPlain?: boolean;
      /** A folded column that holds this text among others and has a trigram index. */
      within?: SQLWrapper;
      /** That column holds nothing else: it is compared instead. */
      isWhole?: boolean;
      /** Few texts for many rows: the ones in use, of which those that pass are looked up. */
      used?: SQL;
    }
  | { kind: "number" | "date" | "moment"; by: SQLWrapper }
  | { kind: "number"; holds: (test: NumberTest, way: Way) => SQL }
  /** A day among others of its kind, the last or the first: whether it lies in these; in any, if both are open. */
  | { kind: "date"; falls: (days: DayTest, way: Way) => SQL | undefined }
  | {
      kind: "choice";
      accepts: (value: string) => boolean;
      has: (values: string[]) => SQL;
      isEmpty?: SQL;
      /** What they are not, where that is asked in another way: of other tables row by row. */
      hasNot?: (values: string[]) => SQL;
      isFilled?: SQL;
    }
  | { kind: "flag"; by: SQLWrapper }
  | { kind: "test"; accepts?: (value: string) => boolean; test: (condition: Condition, way: Way) => SQL };
/** Bounds that are included; null is open. */
export type NumberTest = { least: string | null; most: string | null };
export type DayTest = { from: string | null; to: string | null };

/** Something that a list's rows can be shown by, sorted by, filtered by. */
export type ListField = {
  key: string;
  kind: FieldKind;
  column?: ListColumn;
  sort?: ListSort;
  filter?: ListFilter;
};

/** What there is to list, and how it stands before anybody chose anything. */
export type ListSpec = {
  /** Columns of an index of all rows but archived ones that tells who may know of them: the whole list is counted in its order. */
  countedBy?: SQL;
  table: PgTable;
  id: SQLWrapper;
  version: SQLWrapper;
  /** Which rows there are. */
  rows:
    | {
        archivedAt: SQLWrapper;
        /** What was merged into another is in no list. */
        mergedIntoId?: SQLWrapper;
        /** The folded column that a search looks in. */
        search: SQLWrapper;
      }
    /** What the fixed filters and the search leave, visibility included. */
    | ((state: ListState) => SQL | undefined);
  /** Tables that columns and orders need beside `table`, one row each at most. */
  joins: SQL;
  fields: ListField[];
  /** Kinds of rows that have lists of their own. */
  types: Record<string, SQL>;
  usual: { columns: string[]; sort: string; facets?: Facets };
};
