"use server";

import { archivePipeline } from "@/lib/pipelines/archive-pipeline";
import { createPipeline } from "@/lib/pipelines/create-pipeline";
import { movePipeline } from "@/lib/pipelines/move-pipeline";
import { updatePipeline } from "@/lib/pipelines/update-pipeline";
import { formAction } from "@/lib/request/action";
import { archiveReason } from "@/lib/statuses/archive-reason";
import { archiveStatus } from "@/lib/statuses/archive-status";
import { createReason } from "@/lib/statuses/create-reason";
import { createStatus } from "@/lib/statuses/create-status";
import { moveStatus } from "@/lib/statuses/move-status";
import { updateReason } from "@/lib/statuses/update-reason";
import { updateStatus } from "@/lib/statuses/update-status";

export const createPipelineAction = formAction(createPipeline, {
  redirectTo: (_, slug) => `/${slug}/settings/statuses`,
  flash: (t, { name }) => t("statuses.added", { name }),
  undoable: true,
});

export const updatePipelineAction = formAction(updatePipeline, {
  redirectTo: (_, slug) => `/${slug}/settings/statuses`,
  flash: (t, { name }) => t("statuses.saved", { name }),
  undoable: true,
});

export const movePipelineAction = formAction(movePipeline);

export const archivePipelineAction = formAction(archivePipeline, {
  flash: (t, { name }) => t("statuses.archived", { name }),
  undoable: true,
});

export const createStatusAction = formAction(createStatus, {
  redirectTo: (_, slug) => `/${slug}/settings/statuses`,
  flash: (t, { name }) => t("statuses.added", { name }),
  undoable: true,
});

export const updateStatusAction = formAction(updateStatus, {
  redirectTo: (_, slug) => `/${slug}/settings/statuses`,
  flash: (t, { name }) => t("statuses.saved", { name }),
  undoable: true,
});

export const moveStatusAction = formAction(moveStatus);

export const archiveStatusAction = formAction(archiveStatus, {
  flash: (t, { name }) => t("statuses.archived", { name }),
  undoable: true,
});

export const createReasonAction = formAction(createReason, {
  redirectTo: (_, slug) => `/${slug}/settings/statuses/reasons`,
  flash: (t, { name }) => t("statuses.added", { name }),
  undoable: true,
});

export const updateReasonAction = formAction(updateReason, {
  redirectTo: (_, slug) => `/${slug}/settings/statuses/reasons`,
  flash: (t, { name }) => t("statuses.saved", { name }),
  undoable: true,
});

export const archiveReasonAction = formAction(archiveReason, {
  flash: (t, { name }) => t("statuses.archived", { name }),
  undoable: true,
});
