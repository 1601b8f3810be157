import { z } from "zod";
import {
  checkbox,
  optionalText,
  optionalUuid,
  requiredText,
  rowVersion,
  uuid,
  uuidList,
} from "@/lib/core/fields";

export const listEntities = ["customers", "contacts", "cases", "orders"] as const;
export type ListEntity = (typeof listEntities)[number];
/** Those with cards of their own, of whose fields each can be given to many at once. */
export const cardEntities = ["customers", "contacts", "cases"] as const;
export type CardEntity = (typeof cardEntities)[number];

/** `date` is a day, `moment` an instant shown and compared by its day in the organisation's time zone. */
export type FieldKind = "text" | "number" | "date" | "moment" | "choice" | "flag";
export const operatorsOf = {
  text: ["contains", "is", "begins", "empty", "filled"],
  number: ["is", "from", "to", "between", "empty", "filled"],
  date: ["is", "from", "to", "between", "empty", "filled"],
  moment: ["is", "from", "to", "between"],
  choice: ["any", "none", "empty", "filled"],
  flag: ["yes", "no"],
} as const satisfies Record<FieldKind, readonly string[]>;
export type Operator = (typeof operatorsOf)[FieldKind][number];

/** One test of one field. In an address: `city:contains:Malmö`, `owner:any:<id>,<id>`, `created:between:2026-01-01..2026-03-31`. */
export type Condition = { field: string; operator: Operator; values: string[] };

export const mostGroups = 3;

const texts = (most = 50) =>
  z
    .preprocess(
      (value) => [value].flat().filter((item) => typeof item === "string" && item !== ""),
      z.array(z.string().max(4000)).max(most),
    )
    .catch([])
    .default([]);
const word = (max = 40) => z.string().max(max).optional().catch(undefined);

/** What the address of a list may say; unknown values count as absent. */
export const ListAsked = z.object({
  type: word(),
  /** A saved view's id, or `all` for none where the organisation has a default. */
  view: word(),
  q: optionalText(100).catch(null),
  columns: texts(100),
  /** A column to move one step. */
  up: word(60),
  down: word(60),
  sort: word(60),
  dir: z.enum(["asc", "desc"]).optional().catch(undefined),
  match: z.enum(["all", "any"]).optional().catch(undefined),
  where: texts(),
  group1: texts(),
  group2: texts(),
  group3: texts(),
  archived: z.enum(["0", "1"]).optional().catch(undefined),
  count: z.enum(["exact"]).optional().catch(undefined),
  cursor: z.string().max(4000).optional(),
  /** The condition being changed, such as `where.0`, or the field of a new one, such as `city`. */
  edit: word(60),
  /** A condition as its form sends it. */
  field: word(60),
  operator: word(),
  value: texts(500),
  until: word(),
  into: word(),
  /** Short for `where=owner:any:…` and `where=category:any:…`, as other pages link. */
  owner: z
    .union([uuid(), z.literal("none")])
    .optional()
    .catch(undefined),
  category: texts(),
});
export type ListAsked = z.output<typeof ListAsked>;

/** A list's fixed filters as its address says them, usual ones left out; see `CaseFilter`. Lists without any have none. */
export type Facets = [name: string, value: string][];

/** What a saved view keeps of a list's state. */
export const ViewQuery = z.object({
  type: z.string().nullable().catch(null).default(null),
  columns: z.array(z.string()).nullable().catch(null).default(null),
  sort: z.string().nullable().catch(null).default(null),
  dir: z.enum(["asc", "desc"]).nullable().catch(null).default(null),
  match: z.enum(["all", "any"]).catch("all").default("all"),
  where: z.array(z.string()).catch([]).default([]),
  groups: z.array(z.array(z.string())).catch([]).default([]),
  archived: z.boolean().catch(false).default(false),
  facets: z
    .array(z.tuple([z.string(), z.string()]))
    .catch([])
    .default([]),
});
export type ViewQuery = z.output<typeof ViewQuery>;

const stored = (value: unknown) => {
  if (typeof value !== "string") return value;
  try {
    return value.length <= 20_000 ? JSON.parse(value) : null;
  } catch {
    return null;
  }
};
/** As a form carries it: JSON. */
const sentQuery = () => z.preprocess(stored, ViewQuery);

export const NewView = z.object({
  entity: z.enum(listEntities),
  name: requiredText(60),
  query: sentQuery(),
  isShared: checkbox(),
  isDefault: checkbox(),
});
export const ViewEdit = z.object({
  id: uuid(),
  version: rowVersion(),
  name: requiredText(60),
  isShared: checkbox(),
  isDefault: checkbox(),
});
export const ViewReplacement = z.object({ id: uuid(), query: sentQuery() });

export const bulkChanges = [
  "owner",
  "addCategory",
  "removeCategory",
  "addTag",
  "removeTag",
  "archive",
  "restore",
] as const;
export type BulkChange = (typeof bulkChanges)[number];

/** One change to many rows of a list: those that are named, or all that the list's address leaves. */
export const BulkInput = z.object({
  id: uuidList(),
  all: checkbox(),
  /** The list's parameters, as in its address. */
  list: z.string().max(20_000).default(""),
  change: z.enum(bulkChanges, "choose"),
  ownerId: optionalUuid(),
  categoryId: optionalUuid(),
  tag: optionalText(40),
});
export type BulkInput = z.output<typeof BulkInput>;

/** How a list stands: everything that its address says, with the view's own where the address says nothing. */
export type ListState = {
  type: string | null;
  facets: Facets;
  view: string | null;
  q: string | null;
  columns: string[];
  sort: string;
  dir: "asc" | "desc";
  match: "all" | "any";
  where: Condition[];
  /** Joined within by the other word: under "all" a group holds when any of its conditions does. */
  groups: Condition[][];
  archived: boolean;
  exact: boolean;
  cursor: string | undefined;
};
