import type { ImportKind, ImportRule } from "@/db/tenant/schema/imports";
import type { Ctx } from "@/lib/core/context";
import type { Lookups } from "../lookups";
import type { RowValues } from "../read-row";

/** How a record was known again, the surest first; `taken` is another record with the same number of ours. */
export const knownBy = ["id", "row", "number", "orgNumber", "email", "name", "taken"] as const;
export type KnownBy = (typeof knownBy)[number];

export type Match = { by: KnownBy; id: string; name: string; isVisible: boolean; isArchived: boolean };
/** A column's value, by its name in the table. */
export type Columns = Record<string, unknown>;
/** What a record is linked to: ids, or "new:…" of what is made first. */
export type Links = Record<string, string[]>;

/** What a row of the file says of a record. */
export type Draft = {
  columns: Columns;
  links: Links;
  /** What must not stand in the file twice: by what a record of the register would be known. */
  keys: { by: KnownBy; key: string }[];
  /** By what later rows know the record, though it isn't looked for so. */
  offers?: string[];
  name: string;
};
export type Change = { field: string; old: string | null; new: string };
export type Changed = { columns: Columns; links: Links; shown: Change[] };
export type Snapshot = { columns: Columns; links: Links };

export type DraftContext = {
  ctx: Ctx;
  kind: ImportKind;
  source: string;
  lookups: Lookups;
  missing: "error" | "create" | "leave";
};

/** What an import does with one kind of record. */
export type RecordKind = {
  /** What a row says; a text is the reason why it can't be taken. */
  draft: (
    values: RowValues,
    externalId: string,
    context: DraftContext,
  ) => Draft | { reason: string; value?: string };
  /** Turns what the drafts name (companies, products) into ids; gives the reason of those that can't be, by place. */
  resolve?: (
    drafts: Draft[],
    context: DraftContext,
    isRun: boolean,
  ) => Promise<Map<number, { reason: string; value: string }>>;
  /**
   * The records that each draft could be, those that the actor can't see among them. What was merged leads to the record that
   * stayed. Gives the drafts those of their keys that the database makes.
   */
  find: (ctx: Ctx, drafts: Draft[]) => Promise<Match[][]>;
  read: (ctx: Ctx, ids: string[], isRun: boolean) => Promise<Map<string, Snapshot>>;
  compare: (draft: Draft, present: Snapshot, rule: ImportRule, lookups: Lookups) => Changed;
  insert: (ctx: Ctx, drafts: Draft[]) => Promise<void>;
  update: (ctx: Ctx, changes: (Changed & { id: string })[]) => Promise<void>;
};
