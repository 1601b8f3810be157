"use server";

import { undoBatch } from "@/lib/changes/undo-batch";
import { formAction } from "@/lib/request/action";

export const undoBatchAction = formAction(undoBatch, {
  flash: (t, { restored, left, unseen }) => t("changes.undone", { restored, left: left.length + unseen }),
  undoable: true,
});
