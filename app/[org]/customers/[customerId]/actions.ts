"use server";

import { updateBilling } from "@/lib/billing/update-billing";
import { connectDepartment } from "@/lib/departments/connect-department";
import { connectEmployee } from "@/lib/employees/connect-employee";
import { setParent } from "@/lib/groups/set-parent";
import type { Translate } from "@/lib/i18n/translator";
import { setStep } from "@/lib/processes/set-step";
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

export const setStepAction = formAction(setStep, {
  flash: (t, { process, step }) =>
    step === null ? t("billing.process.left", { process }) : t("billing.process.moved", { process, step }),
  undoable: true,
});

const connected = {
  flash: (t: Translate, { name, isRemoved }: { name: string; isRemoved: boolean }) =>
    isRemoved ? t("billing.connection.removed", { name }) : t("billing.connection.added", { name }),
  undoable: true,
};

export const connectEmployeeAction = formAction(connectEmployee, connected);
export const connectDepartmentAction = formAction(connectDepartment, connected);
