/** What a cell shows, as finished texts and addresses. */
export type Cell =
  | null
  | string
  | {
      look: "main";
      text: string;
      href: string;
      meta: string | null;
      badge: Badge | null;
    }
  | { look: "link"; text: string; href: string; note?: string }
  | { look: "person"; name: string }
  | { look: "badges"; badges: Badge[]; more: number }
  | { look: "lines"; lines: string[] }
  /** What is said before it, in grey. */
  | { look: "noted"; text: string; note: string }
  | ({ look: "day" } & Day)
  /** `lock` is what a lock beside it says: the record is closed. */
  | { look: "status"; badge: Badge; lock: string | null; until: Day | null };
/** A day; `late` is what is said, beside the red clock, of one that has passed. */
type Day = { text: string; late: string | null };
export type Badge = { name: string; color: number | "ok" | "danger" | "warn" };

export type PresentedRow = {
  id: string;
  version: number;
  title: string;
  /** How the record stands, where its menu depends on it; see `moreColumn`. */
  state?: string;
  cells: Record<string, Cell>;
  /** What stands in a cell that can be edited, where it isn't what is shown. */
  raw: Record<string, string>;
};

export type PresentedColumn = {
  key: string;
  label: string;
  kind: "name" | "text" | "soft" | "id" | "num" | "date" | "badge";
  mobile?: 1 | 2 | 3 | 4;
  sort?: { href: string; direction?: "ascending" | "descending" };
  /** The name under which a new value is sent. */
  edit?: string;
  isDate?: boolean;
};

export type Choice = {
  value: string;
  label: string;
  /** In a cell of its column, where its surroundings tell it apart. */
  short?: string;
  color?: Badge["color"];
  isRetired?: boolean;
};
/** What can be chosen in fields of that kind, by the field's key. */
export type Choices = Record<string, Choice[]>;

export type Hidden = { name: string; value: string };

export type FilterChipText = {
  key: string;
  text: string;
  href: string;
  change: string;
  remove: string;
  removeHref: string;
};
/** The form of one condition. */
export type FilterPanel = {
  title: string;
  action: string;
  keep: Hidden[];
  field: string;
  operator: { label: string; value: string; options: { value: string; label: string }[] };
  input: "text" | "number" | "date" | "choice" | "none";
  label: string;
  values: string[];
  until: { label: string; value: string } | null;
  choices: Choice[];
  into: { label: string; value: string; options: { value: string; label: string }[] } | null;
  submit: string;
  cancel: { label: string; href: string };
};
