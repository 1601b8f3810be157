"use server";

import { restoreValue } from "@/lib/changes/restore-value";
import { undoBatch } from "@/lib/changes/undo-batch";
import { formAction } from "@/lib/request/action";

export const undoBatchAction = formAction(undoBatch, {
  flash: (t, { restored, left, unseen }) => t("changes.undone", { restored, left: left.length + unseen }),
  undoable: true,
});

export const restoreValueAction = formAction(restoreValue, {
  flash: (t, { column }) => t("changes.restored", { field: t("changes.field", { column }) }),
  undoable: true,
});
