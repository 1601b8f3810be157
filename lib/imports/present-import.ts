import { type ImportState, importKinds, importRules } from "@/db/tenant/schema/imports";
import { undoneTag } from "@/lib/changes/undone-tag";
import type { Undoing } from "@/lib/changes/unfinished-undoings";
import type { Formatter } from "@/lib/core/format";
import type { Translate } from "@/lib/i18n/translator";
import { encodings } from "@/lib/imports/files/encoding";
import { delimiters } from "@/lib/imports/files/read-text-rows";
import type { ImportDetail, ImportListRow } from "./get-import";
import { outcomes } from "./list-import-rows";

type Tools = { t: Translate; format: Formatter; tenant: { slug: string } };

export const importSteps = ["file", "columns", "check", "run"] as const;
export type ImportStep = (typeof importSteps)[number];

/** The step at which an import stands. */
export function stepOf({ state, batchId }: { state: ImportState; batchId: string | null }): ImportStep {
  if (batchId !== null) return "run";
  if (state === "file" || state === "sending") return "file";
  return state === "checking" || state === "checked" ? "check" : "columns";
}

/** The way through the four steps; those behind can be gone back to until the run begins. */
export function presentSteps(job: ImportDetail, current: ImportStep, { t, tenant }: Tools) {
  const labels = {
    file: t("imports.stepFile"),
    columns: t("imports.stepColumns"),
    check: t("imports.stepCheck"),
    run: t("imports.stepRun"),
  };
  const reached = importSteps.indexOf(stepOf(job));
  return {
    label: t("imports.steps"),
    steps: importSteps.map((step, place) => ({
      label: labels[step],
      href: place <= reached && job.batchId === null ? `/${tenant.slug}/imports/${job.id}/${step}` : null,
      isCurrent: step === current,
      isDone: place < importSteps.indexOf(current),
    })),
  };
}

/** Why a file was refused or an import could not go on, in words: "holds_formulas at B2", "too_many_columns at 1". */
export function faultText(t: Translate, failure: string): string {
  const [fault = "", place] = failure.split(" at ");
  const text = t("imports.fault", { fault });
  if (!place) return text;
  return `${text} (${/^\d+$/.test(place) ? `${t("imports.row")} ${place}` : place})`;
}

/** How far the worker has come with what it does now. */
export function presentProgress(job: ImportDetail, { t, format }: Tools) {
  const texts = {
    reading: t("imports.reading"),
    checking: t("imports.checking"),
    running: t("imports.running"),
  };
  const isReading = job.state === "reading";
  // Afterwards it is the last row's number, which counts the headers and blank rows too.
  const done = isReading ? job.position : Math.min(Math.max(job.position - 1, 0), job.rowCount);
  const [shown, total] = [format.count(done), format.count(job.rowCount)];
  return {
    text: texts[job.state as keyof typeof texts] ?? "",
    progress: isReading
      ? t("imports.progressRead", { done: shown })
      : t("imports.progress", { done: shown, total }),
    value: isReading || job.rowCount === 0 ? null : done,
    max: job.rowCount,
    again: t("imports.showAgain"),
  };
}

/** How far the undoing of an import has come, which goes on in the background or broke off. */
export function presentUndoing({ runId, isOwn, state, done, total }: Undoing, { t, format, tenant }: Tools) {
  return {
    text: t("imports.undoing", { state }),
    progress: {
      label: t("merging.progress"),
      value: done,
      max: total,
      text: t("merging.progressOf", { done: format.count(done), total: format.count(total) }),
    },
    live:
      isOwn && state === "running"
        ? {
            url: `/${tenant.slug}/changes/run?id=${runId}`,
            newest: `running:${done}`,
            reloadText: t("merging.reload"),
          }
        : null,
  };
}

export const isWorking = ({ state }: { state: ImportState }) =>
  state === "reading" || state === "checking" || state === "running";

const delimiterWords: Record<string, string> = { ";": "semicolon", ",": "comma", "\t": "tab", "|": "bar" };

/** The choices of the first step. */
export function presentFileChoices({ t }: Tools) {
  return {
    kinds: importKinds.map((kind) => ({ value: kind, label: t("imports.kinds", { kind }) })),
    encodings: encodings.map((name) => ({ value: name, label: name })),
    delimiters: delimiters.map((mark) => ({
      value: mark,
      label: t("imports.delimiterName", { mark: delimiterWords[mark] ?? mark }),
    })),
  };
}

/** The rules for records that are here already; null where no row is about one. */
export function presentRules({ counts, rule }: ImportDetail, t: Translate) {
  const { update = 0, same = 0, duplicate = 0 } = counts;
  if (update + same + duplicate === 0 && rule === importRules[0]) return null;
  return importRules.map((one) => ({ value: one, label: t("imports.rule", { rule: one }) }));
}

/** How many rows came out how, each a way to see them; what none came out as is left out. */
export function presentOutcomes(
  job: ImportDetail,
  current: string,
  step: ImportStep,
  { t, format, tenant }: Tools,
) {
  const shown = outcomes.filter((outcome) => outcome === current || (job.counts[outcome] ?? 0) > 0);
  return shown.map((outcome) => ({
    label: t("imports.outcome", { outcome }),
    count: format.count(job.counts[outcome] ?? 0),
    href: `/${tenant.slug}/imports/${job.id}/${step}?outcome=${outcome}`,
    current: outcome === current,
  }));
}

/** The list of imports, a line each. */
export function presentImports(rows: ImportListRow[], { t, format, tenant }: Tools) {
  return rows.map((row) => ({
    id: row.id,
    fileName: row.fileName,
    href: `/${tenant.slug}/imports/${row.id}`,
    kind: t("imports.kinds", { kind: row.kind }),
    when: format.dateTime(row.createdAt),
    rows: row.rowCount > 0 ? format.count(row.rowCount) : "",
    state: undoneTag(row.isUndone, row.undoing, t) ?? t("imports.state", { state: row.state }),
  }));
}
