import { createHash } from "node:crypto";
import type { ImportOutcome, imports, RowDetail } from "@/db/tenant/schema/imports";
import type { Ctx } from "@/lib/core/context";
import { suppressedAmong } from "@/lib/privacy/is-suppressed";
import type { KnownBy } from "@/lib/privacy/suppression-hashes";
import type { Lookups } from "./lookups";
import { type RowValues, rowReader } from "./read-row";
import { kindOf } from "./records/kind-of";
import {
  type Changed,
  type Draft,
  type DraftContext,
  knownBy,
  type Match,
  type RecordKind,
  type Snapshot,
} from "./records/record-kind";
import type { SeenKeys } from "./seen-keys";

export type ImportJob = Pick<typeof imports.$inferSelect, "id" | "kind" | "source" | "mapping" | "rule">;
export type FileRow = { number: number; cells: string[] };
export type PlannedRow = {
  number: number;
  outcome: ImportOutcome | "new";
  detail: RowDetail;
  draft?: Draft;
  changed?: Changed & { id: string };
};

/**
 * What becomes of rows of the file: one answer for the dry run and the run. A record that the actor can't see is left
 * alone and not named.
 */
export async function planRows(
  ctx: Ctx,
  job: ImportJob,
  lookups: Lookups,
  rows: FileRow[],
  { seen, isRun = false }: { seen?: SeenKeys; isRun?: boolean } = {},
): Promise<PlannedRow[]> {
  const records = kindOf(job.kind);
  const context: DraftContext = {
    ctx,
    kind: job.kind,
    source: job.source,
    lookups,
    missing: job.mapping.missing ?? "error",
  };
  const drafted = draftRows(job, records, context, rows);
  const drafts = drafted.flatMap(({ draft }) => draft ?? []);
  const faults = (await records.resolve?.(drafts, context, isRun)) ?? new Map();
  const erased = await suppressedAmong(ctx, drafts.map(personOf));
  const matches = drafts.length > 0 ? await records.find(ctx, drafts) : [];
  let place = -1;
  const planned = drafted.map((row): PlannedRow & { match?: Match } => {
    if (!row.draft) return row;
    place++;
    const fault = faults.get(place);
    if (fault) return { number: row.number, outcome: "error", detail: fault };
    if (erased.has(place)) return { number: row.number, outcome: "error", detail: { reason: "erased" } };
    const twin = seen && twinOf(row.draft, row.number, seen);
    if (twin) return { number: row.number, outcome: "duplicate", detail: twin };
    const match = bestMatch(matches[place] ?? []);
    return match ? judged(row, match) : row;
  });
  await compare(ctx, job, records, lookups, planned, isRun);
  return planned;
}

/** By what a person could have been erased; a company is no person. */
function personOf({ columns }: Draft): KnownBy {
  const isPerson = columns.first_name !== undefined || columns.kind === "person";
  if (!isPerson) return {};
  const phones = Array.isArray(columns.phones) ? (columns.phones as { number: string }[]) : [];
  return {
    emails: [columns.email as string | null, ...(columns.emails as string[])],
    phones: [columns.phone as string | null, ...phones.map(({ number }) => number)],
  };
}

function draftRows(
  job: ImportJob,
  records: RecordKind,
  context: DraftContext,
  rows: FileRow[],
): PlannedRow[] {
  const read = rowReader(job.kind, job.mapping, context.lookups);
  return rows.map(({ number, cells }): PlannedRow => {
    const { values, fault } = read(cells);
    if (fault) return { number, outcome: "error", detail: fault };
    const draft = records.draft(values, externalIdOf(job.source, values), context);
    if ("reason" in draft) return { number, outcome: "error", detail: draft };
    return { number, outcome: "new", detail: { name: draft.name }, draft };
  });
}

/** By what a row is known again: its identifier in the other system, else all that it says. */
function externalIdOf(source: string, values: RowValues): string {
  if (values.text.externalId) return `${source}:${values.text.externalId}`;
  return `row:${createHash("sha256")
    .update(JSON.stringify([source, values]))
    .digest("hex")
    .slice(0, 32)}`;
}

function twinOf(draft: Draft, number: number, seen: SeenKeys): RowDetail | null {
  for (const { by, key } of draft.keys) {
    const twin = seen.find(key);
    if (twin !== null)
      return { reason: key.startsWith("row:") ? "twin_row" : "twin", by, twin, name: draft.name };
  }
  for (const key of [...draft.keys.map((one) => one.key), ...(draft.offers ?? [])])
    seen.firstWith(key, number);
  return null;
}

/** By the surest thing in common; of several that have it, one that can be seen. */
function bestMatch(matches: Match[]): (Match & { isOneOfSeveral: boolean }) | null {
  for (const by of knownBy) {
    const found = matches.filter((match) => match.by === by);
    const [best] = found.toSorted((a, b) => Number(b.isVisible) - Number(a.isVisible));
    if (best) return { ...best, isOneOfSeveral: new Set(found.map(({ id }) => id)).size > 1 };
  }
  return null;
}

function judged(
  row: PlannedRow,
  match: NonNullable<ReturnType<typeof bestMatch>>,
): PlannedRow & { match?: Match } {
  const { number } = row;
  if (!match.isVisible) return { number, outcome: "hidden", detail: {} };
  const { by, id: rowId, name } = match;
  if (by === "taken") return { number, outcome: "error", detail: { reason: "number_taken", rowId, name } };
  const detail: RowDetail = { by, rowId, name };
  if (match.isArchived) return { number, outcome: "duplicate", detail: { ...detail, reason: "archived" } };
  if (match.isOneOfSeveral) return { number, outcome: "duplicate", detail: { ...detail, reason: "several" } };
  return { ...row, outcome: "update", detail, match };
}

/** What the rows that are here already change there, under the import's rule. */
async function compare(
  ctx: Ctx,
  { rule }: ImportJob,
  records: RecordKind,
  lookups: Lookups,
  planned: (PlannedRow & { match?: Match })[],
  isRun: boolean,
): Promise<void> {
  const ids = planned.flatMap(({ match }) => match?.id ?? []);
  const present: Map<string, Snapshot> =
    ids.length > 0 ? await records.read(ctx, [...new Set(ids)], isRun) : new Map();
  const changing = new Map<string, number>();
  for (const row of planned) {
    if (!row.match || !row.draft) continue;
    const twin = changing.get(row.match.id);
    changing.set(row.match.id, row.number);
    const snapshot = present.get(row.match.id);
    const changed =
      snapshot && records.compare(row.draft, snapshot, rule === "skip" ? "overwrite" : rule, lookups);
    if (twin) Object.assign(row, { outcome: "duplicate", detail: { ...row.detail, reason: "twin", twin } });
    // Nothing to change is told apart from what the rule leaves alone.
    else if (!changed || !hasChanges(changed)) row.outcome = "same";
    else if (rule === "skip")
      Object.assign(row, { outcome: "duplicate", detail: { ...row.detail, reason: "here" } });
    else {
      row.changed = { ...changed, id: row.match.id };
      row.detail = { ...row.detail, changes: changed.shown.map((change) => named(change, lookups)) };
    }
    if (row.outcome !== "update") delete row.draft;
  }
}

const hasChanges = ({ shown }: Changed) => shown.length > 0;

const references: Record<string, "owner" | "category" | "status" | "reason"> = {
  owner_id: "owner",
  category_id: "category",
  status_id: "status",
  reason_id: "reason",
};

function named(
  { field, old, new: now }: { field: string; old: string | null; new: string },
  lookups: Lookups,
) {
  const type = references[field];
  const nameOf = (id: string) =>
    id.startsWith("new:") ? id.slice(4) : (type && lookups[type].find((one) => one.id === id)?.name) || id;
  return type ? { field, old: old && nameOf(old), new: nameOf(now) } : { field, old, new: now };
}
