"use server";

import { updateRegistryRules } from "@/lib/registries/update-registry-rules";
import { updateRegistryService } from "@/lib/registries/update-registry-service";
import { formAction } from "@/lib/request/action";

export const updateRegistryServiceAction = formAction(updateRegistryService, {
  redirectTo: (_, slug) => `/${slug}/settings/registries`,
  flash: (t) => t("registries.serviceSaved"),
  undoable: true,
});

export const updateRegistryRulesAction = formAction(updateRegistryRules, {
  redirectTo: (_, slug) => `/${slug}/settings/registries`,
  flash: (t) => t("registries.rulesSaved"),
  undoable: true,
});
