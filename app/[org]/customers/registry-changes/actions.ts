"use server";

import { acceptRegistryAnswer } from "@/lib/registries/accept-registry-answer";
import { addRegistryPerson } from "@/lib/registries/add-registry-person";
import { decideRegistryChanges } from "@/lib/registries/decide-registry-changes";
import { formAction } from "@/lib/request/action";

export const acceptRegistryAnswerAction = formAction(acceptRegistryAnswer, {
  redirectTo: ({ id }, slug) => `/${slug}/customers/${id}`,
  flash: (t, { name, count }) => t("registries.taken", { name, count }),
  undoable: true,
});

export const addRegistryPersonAction = formAction(addRegistryPerson, {
  flash: (t, { name }) => t("contacts.added", { name }),
  undoable: true,
});

export const decideRegistryChangesAction = formAction(decideRegistryChanges, {
  flash: (t, { count, decision }) =>
    decision === "accept"
      ? t("registries.acceptedFlash", { count })
      : t("registries.refusedFlash", { count }),
  undoable: true,
});
