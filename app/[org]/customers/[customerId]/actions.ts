"use server";

import { updateBilling } from "@/lib/billing/update-billing";
import { formAction } from "@/lib/request/action";

export const updateBillingAction = formAction(updateBilling, {
  redirectTo: ({ customerId }, slug) => `/${slug}/customers/${customerId}?tab=billing`,
  flash: (t, { name }) => t("billing.saved", { name }),
  undoable: true,
});
