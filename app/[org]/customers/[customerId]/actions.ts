"use server";

import { updateBilling } from "@/lib/billing/update-billing";
import { setParent } from "@/lib/groups/set-parent";
import { formAction } from "@/lib/request/action";

export const updateBillingAction = formAction(updateBilling, {
  redirectTo: ({ customerId }, slug) => `/${slug}/customers/${customerId}?tab=billing`,
  flash: (t, { name }) => t("billing.saved", { name }),
  undoable: true,
});

export const setParentAction = formAction(setParent, {
  redirectTo: ({ customerId }, slug) => `/${slug}/customers/${customerId}?tab=group`,
  flash: (t, { name }) => t("billing.group.saved", { name }),
  undoable: true,
});
