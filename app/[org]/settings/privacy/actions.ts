"use server";

import { applyRetention } from "@/lib/privacy/apply-retention";
import { erasePerson } from "@/lib/privacy/erase-person";
import { saveRetentionRule } from "@/lib/privacy/save-retention-rule";
import { formAction } from "@/lib/request/action";

export const saveRetentionRuleAction = formAction(saveRetentionRule, {
  redirectTo: (_, slug) => `/${slug}/settings/privacy`,
  flash: (t) => t("privacy.ruleSaved"),
  undoable: true,
});

export const applyRetentionAction = formAction(applyRetention, {
  redirectTo: (_, slug) => `/${slug}/settings/privacy`,
  flash: (t, { erased, left }) => t("privacy.ruleApplied", { erased, left }),
});

export const erasePersonAction = formAction(erasePerson, {
  redirectTo: (_, slug) => `/${slug}/settings/privacy`,
  flash: (t) => t("privacy.personErased"),
});
