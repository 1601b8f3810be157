import { bulkName } from "@/lib/batches/run-name";
import { irrevocable } from "./irrevocable";
import type { BatchRow } from "./list-batches";
import { noteOf } from "./note-of";
import {
  changeTexts,
  hrefOf,
  type PresentedBatch,
  type PresentedChanges,
  phrase,
  presentSubject,
  type Tools,
} from "./present-changes";
import { undoLabel } from "./undo-label";
import { undoneTag } from "./undone-tag";

/** The latest batches in the reader's language: a line each, with the number of rows where there is more than one. */
export function presentBatches(rows: BatchRow[], tools: Tools): PresentedChanges {
  return {
    texts: changeTexts(tools.t),
    batches: rows.map((row) => presentBatch(row, tools)),
    pager: null,
  };
}

function presentBatch(row: BatchRow, { t, format, tenant }: Tools): PresentedBatch {
  const when = format.dateTime(row.at);
  const name = row.label || (row.input ? bulkName(row.verb, row.input, t) : undidName(row, t));
  const href = row.rowId ? hrefOf(tenant.slug, row.table, row.rowId) : undefined;
  const subject = presentSubject(row.rowLabel, href, t);
  // A change of many is called so by its name.
  const isNamed = Boolean(name && !row.label);
  const line =
    name && (row.verb !== "undo-batch" || isNamed)
      ? { key: row.batchId, text: name, subject: null, fields: [] }
      : { key: row.batchId, text: phrase(t, row.operation, row.table), subject, fields: [] };
  const note = [
    isNamed ? null : noteOf(t, row.verb),
    row.rows > 1 ? t("changes.rows", { count: row.rows }) : null,
  ];
  return {
    key: row.batchId,
    who: row.actorName,
    when,
    note: note.filter(Boolean).join(" · ") || null,
    tag: undoneTag(row.undone, row.undoing?.state ?? null, t),
    lines: [line],
    more: moreOf(row, { t, format, tenant }),
    undo:
      row.undone || row.isRunning || row.undoing?.state === "running" || irrevocable.has(row.verb)
        ? null
        : { batchId: row.batchId, label: undoLabel(line, row.actorName, when, t) },
  };
}

/** What was undone, where that was no everyday change: its rows don't say it. */
function undidName({ undid }: BatchRow, t: Tools["t"]): string | null {
  if (!undid) return null;
  const name = undid.label || (undid.input ? bulkName(undid.verb, undid.input, t) : null);
  return name ? t("merging.undid", { name }) : null;
}

/** How far its undoing has come, or what one left to be decided. */
function moreOf({ batchId, undoing, undecided }: BatchRow, { t, format, tenant }: Tools) {
  const at = (runId: string) => `/${tenant.slug}/settings/changes/${runId}`;
  if (undoing?.isOwn) {
    const of = { done: format.count(undoing.done), total: format.count(undoing.total) };
    return { text: t("merging.progressOf", of), href: at(undoing.runId) };
  }
  return undecided > 0 ? { text: t("merging.undecided", { count: undecided }), href: at(batchId) } : null;
}
