"use client";

import { type ReactNode, use, useMemo } from "react";
import { FieldContext } from "@/components/form/field-context";
import { FormContext } from "@/components/form/form-context";
import { RequiredContext } from "@/components/form/required-context";
import { controlId } from "@/components/form/use-control";
import { Icon } from "@/components/ui/icon";

type Props = {
  name: string;
  label: string;
  hint?: string;
  /** A message from elsewhere than the form's last answer. */
  error?: string;
  required?: boolean;
  /** "valfritt" and the like, after the label. Mark the optional fields where most are required. */
  optionalText?: string;
  children: ReactNode;
};

/** Label above, hint and error below, so that fields in a row line up; the control inside finds its name, id and descriptions by itself. */
export function Field({ name, label, hint, error, required: always = false, optionalText, children }: Props) {
  const form = use(FormContext);
  const demanded = use(RequiredContext);
  const isDemanded = demanded.names.includes(name);
  const required = always || isDemanded;
  const message = error ?? (form.state?.ok === false ? form.state.fieldErrors[name] : undefined);
  const id = controlId(form.id, name);
  const hintId = hint ? `${id}-hint` : "";
  const errorId = message ? `${id}-error` : "";
  const describedBy = `${errorId} ${hintId}`.trim() || undefined;
  const invalid = message !== undefined;
  const context = useMemo(
    () => ({ name, describedBy, invalid, required }),
    [name, describedBy, invalid, required],
  );
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {optionalText && <span className="optional"> ({optionalText})</span>}
        {isDemanded && <span className="optional"> ({demanded.text})</span>}
      </label>
      <FieldContext value={context}>{children}</FieldContext>
      {hint && (
        <span id={hintId} className="hint">
          {hint}
        </span>
      )}
      {message && (
        <span id={errorId} className="field-error">
          <Icon name="circle-alert" />
          {message}
        </span>
      )}
    </div>
  );
}
