import { leftText } from "@/lib/bulk/field-flash";
import { leftNames } from "@/lib/bulk/left-names";
import { fieldLabel, hrefOf, presentValue, type Tools } from "@/lib/changes/present-changes";
import type { BatchRun, Leftover } from "./get-batch-run";
import { runName } from "./run-name";

export type PresentedLeftover = {
  key: string;
  name: string;
  href?: string;
  why: string;
  fields: { key: string; label: string; now: string; before: string }[];
  sent: { runId: string; table: string; rowId: string };
  putBack: { label: string; name: string } | null;
  leave: { label: string; name: string } | null;
  tag: string | null;
};

/** A run in the reader's language: how far it has come while it runs, then what came of it. */
export function presentBatchRun(run: BatchRun, tools: Tools) {
  const { t, format } = tools;
  const { done, total } = run;
  const isRunning = run.state === "waiting" || run.state === "running";
  const of = { done: format.count(done), total: format.count(total) };
  return {
    title: runName(run, t, run.state === "done"),
    who: t("merging.startedBy", { name: run.actorName, when: format.dateTime(run.createdAt) }),
    isRunning,
    stamp: `${run.state}:${done}`,
    progress: isRunning
      ? { label: t("merging.progress"), value: done, max: total, text: t("merging.progressOf", of) }
      : null,
    notice: isRunning ? t("merging.mayLeave") : null,
    failed: run.state === "failed" ? t("merging.failed", of) : null,
    result: run.state === "done" ? resultOf(run, tools) : null,
    undo: run.isUndoable ? { label: t("common.undo"), fields: { batchId: run.id } } : null,
    left: leftOf(run, tools),
    leftovers: {
      title: t("merging.leftTitle"),
      intro: t("merging.leftIntro"),
      rows: run.leftovers.map((leftover) => presentLeftover(run.id, leftover, tools)),
      more: run.more > 0 ? t("merging.leftMore", { count: run.more }) : null,
    },
    back: t("changes.title"),
    reload: t("merging.reload"),
  };
}

function resultOf(run: BatchRun, { t, format }: Tools): string {
  const rows = { count: run.changed, rows: format.count(run.changed) };
  return run.kind === "undo" ? t("merging.restoredRows", rows) : t("merging.changedRows", rows);
}

/** What a rule kept as it was. */
function leftOf({ verb, input, leftRows: rows, leftNames: names }: BatchRun, { t }: Tools): string | null {
  if (rows === 0) return null;
  if (verb === "change-cases")
    return `${t("cases.bulkLeft", { count: rows })} ${leftNames(t, { rows, names })}`;
  return leftText(t, String(input.field), { rows, names });
}

function presentLeftover(runId: string, leftover: Leftover, { t, format, tenant }: Tools): PresentedLeftover {
  const { table, rowId, label, decision, operation, reason } = leftover;
  const name = label || t("changes.thing", { table });
  const canReturn = !decision && reason !== "gone" && (operation !== "update" || leftover.fields.length > 0);
  return {
    key: `${table}-${rowId}`,
    name,
    href: hrefOf(tenant.slug, table, rowId),
    why:
      operation === "insert" && reason === "changed"
        ? t("merging.leftNew")
        : t("merging.leftWhy", { reason }),
    fields: leftover.fields.map((field) => ({
      key: [field.column, ...(field.path ?? [])].join("."),
      label: fieldLabel(field, t),
      now: presentValue(field, field.before, t, format),
      before: presentValue(field, field.after, t, format),
    })),
    sent: { runId, table, rowId },
    putBack: canReturn
      ? {
          label: operation === "insert" ? t("merging.removeRow") : t("merging.putBack"),
          name:
            operation === "insert"
              ? t("merging.removeRowNamed", { name })
              : t("merging.putBackNamed", { name }),
        }
      : null,
    leave: decision ? null : { label: t("merging.leave"), name: t("merging.leaveNamed", { name }) },
    tag: decision ? t("merging.decided", { decision }) : null,
  };
}
