"use server";

import { updateAccount } from "@/lib/account/update-account";
import { memberAction } from "@/lib/request/platform-action";

export const updateAccountAction = memberAction(updateAccount, {
  // A page of its own, so that language and colours are the new ones at once.
  redirectTo: (_, __, slug) => `/${slug}/settings/account`,
  flash: (t) => t("settings.accountSaved"),
});
