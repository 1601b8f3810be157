import type { batchRuns } from "@/db/tenant/schema/batch-runs";
import type { Tools } from "@/lib/changes/present-changes";

type Run = Pick<typeof batchRuns.$inferSelect, "id" | "kind" | "label" | "done" | "total">;
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
  return runs.map(({ id, kind, label, done, total }) => ({
    key: id,
    text:
      kind === "undo"
        ? t("merging.undoing", { name: label || t("merging.bulk") })
        : label || t("merging.bulk"),
    href: `/${tenant.slug}/settings/changes/${id}`,
    label: t("merging.progress"),
    value: done,
    max: total,
    progress: t("merging.progressOf", { done: format.count(done), total: format.count(total) }),
  }));
}
