"use server";

import { decideLeftover } from "@/lib/changes/decide-leftover";
import { restoreValue } from "@/lib/changes/restore-value";
import { undoBatch } from "@/lib/changes/undo-batch";
import { formAction } from "@/lib/request/action";

export const undoBatchAction = formAction(undoBatch, {
  // Where something is left to decide, or an undoing goes on in the background, its page shows it.
  redirectTo: ({ runId, left, isRunning }, slug) =>
    isRunning || left.length > 0 ? `/${slug}/settings/changes/${runId}` : null,
  flash: (t, { restored, left, unseen, isRunning }) =>
    isRunning ? t("merging.undoBegun") : t("changes.undone", { restored, left: left.length + unseen }),
  undoable: ({ isRunning }) => !isRunning,
});

export const decideLeftoverAction = formAction(decideLeftover, {
  flash: (t, { label, decision }) => t("merging.leftoverDecided", { name: label, decision }),
  undoable: ({ decision }) => decision === "put_back",
});

export const restoreValueAction = formAction(restoreValue, {
  flash: (t, { column }) => t("changes.restored", { field: t("changes.field", { column }) }),
  undoable: true,
});
