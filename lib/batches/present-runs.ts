import type { batchRuns } from "@/db/tenant/schema/batch-runs";
import type { Tools } from "@/lib/changes/present-changes";
import { runName } from "./run-name";
import type { UndoneRun } from "./undone-run";

type Run = Pick<
  typeof batchRuns.$inferSelect,
  "id" | "kind" | "verb" | "input" | "label" | "done" | "total"
> & { undoes: UndoneRun };
export type PresentedRun = {
  key: string;
  text: string;
  href: string;
  label: string;
  value: number;
  max: number;
  progress: string;
};

/** What goes on in the background, a line each. */
export function presentRuns(runs: Run[], { t, format, tenant }: Tools): PresentedRun[] {
  return runs.map(({ id, done, total, ...run }) => ({
    key: id,
    text: runName(run, t),
    href: `/${tenant.slug}/settings/changes/${id}`,
    label: t("merging.progress"),
    value: done,
    max: total,
    progress: t("merging.progressOf", { done: format.count(done), total: format.count(total) }),
  }));
}
