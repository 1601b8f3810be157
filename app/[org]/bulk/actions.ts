"use server";

import { fieldFlash } from "@/lib/bulk/field-flash";
import { fieldTarget } from "@/lib/bulk/field-target";
import { setCasesField } from "@/lib/cases/set-cases-field";
import { setContactsField } from "@/lib/contacts/set-contacts-field";
import { setCustomersField } from "@/lib/customers/set-customers-field";
import { formAction } from "@/lib/request/action";

export const setCustomersFieldAction = formAction(setCustomersField, {
  redirectTo: fieldTarget("customers"),
  flash: fieldFlash,
  undoable: ({ runId, count }) => !runId && count > 0,
});

export const setContactsFieldAction = formAction(setContactsField, {
  redirectTo: fieldTarget("contacts"),
  flash: fieldFlash,
  undoable: ({ runId, count }) => !runId && count > 0,
});

export const setCasesFieldAction = formAction(setCasesField, {
  redirectTo: fieldTarget("cases"),
  flash: fieldFlash,
  undoable: ({ runId, count }) => !runId && count > 0,
});
