"use client";

import { use } from "react";
import { FieldContext } from "@/components/form/field-context";
import { FormContext } from "@/components/form/form-context";

type Given = { name?: string; id?: string; required?: boolean };

/** What every control takes from the Field around it: name, id, its hint and error, and what was typed before. */
export function useControl({ name, id, required }: Given) {
  const field = use(FieldContext);
  const form = use(FormContext);
  const fieldName = name ?? field?.name ?? "";
  const typed = form.state?.ok === false ? form.state.values[fieldName] : undefined;
  // In a table of inputs there is no Field around each.
  const isRefused = name !== undefined && form.state?.ok === false && name in form.state.fieldErrors;
  return {
    typed: Array.isArray(typed) ? typed[0] : typed,
    typedAll: typed === undefined || Array.isArray(typed) ? typed : [typed],
    attributes: {
      name: fieldName || undefined,
      id: id ?? controlId(form.id, fieldName),
      required: required ?? field?.required ?? undefined,
      "aria-invalid": (field ? field.invalid : isRefused) || undefined,
      "aria-describedby": field?.describedBy,
    },
  };
}

export function controlId(formId: string, name: string) {
  return `${formId}-${name}`;
}
