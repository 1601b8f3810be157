import type { batchRuns } from "@/db/tenant/schema/batch-runs";
import { fieldNames } from "@/lib/bulk/field-names";
import { noteOf } from "@/lib/changes/note-of";
import type { Translate } from "@/lib/i18n/translator";
import type { BulkChange, ListEntity } from "@/lib/views/schema";
import type { UndoneRun } from "./undone-run";

type Run = Pick<typeof batchRuns.$inferSelect, "kind" | "verb" | "input" | "label"> & {
  undoes?: UndoneRun;
};

/** What a run is called: the name that the batch was given, or what is changed. */
export function runName({ kind, verb, input, label, undoes }: Run, t: Translate, isDone = false): string {
  if (kind === "undo") {
    const name = undoes ? bulkName(undoes.verb, undoes.input, t) : undoneName(label, t);
    return isDone ? t("merging.undid", { name }) : t("merging.undoing", { name });
  }
  return label || bulkName(verb, input, t);
}

/** Of a batch without a name of its own its verb is kept. */
function undoneName(label: string, t: Translate): string {
  if (!/^[a-z]+(-[a-z]+)+$/.test(label)) return label || t("merging.bulk");
  return noteOf(t, label) ?? t("merging.runTitle");
}

/** What a change of many changed, as far as it is known. */
export function bulkName(verb: string, input: Record<string, unknown>, t: Translate): string {
  const [, entity] = /^(?:set|change)-(customers|contacts|cases|orders)\b/.exec(verb) ?? [];
  const what = entity ? whatOf(entity as ListEntity, input, t) : null;
  return what && entity ? t("merging.bulkOf", { entity, what }) : t("merging.bulk");
}

function whatOf(
  entity: ListEntity,
  { field, change, tag }: Record<string, unknown>,
  t: Translate,
): string | undefined {
  if (typeof field === "string" && entity !== "orders") return fieldNames(entity, t)[field];
  if (change === "status") return t("cases.status");
  if (change === "delivers") return t("orders.delivers");
  if (change === "lock" || change === "unlock") return t("orders.locked");
  if (change === "expectedClose") return t("cases.expectedClose");
  const names: Record<BulkChange, string> = {
    owner: t("views.owner"),
    addCategory: t("views.addCategory"),
    removeCategory: t("views.removeCategory"),
    addTag: t("views.addTag"),
    removeTag: t("views.removeTag"),
    archive: t("views.archive"),
    restore: t("views.restore"),
  };
  const what = names[change as BulkChange];
  return what && typeof tag === "string" && (change === "addTag" || change === "removeTag")
    ? t("merging.bulkTag", { what, value: tag })
    : what;
}
