"use client";

import { type ReactNode, use } from "react";
import { FormContext } from "@/components/form/form-context";
import { RequiredContext } from "@/components/form/required-context";
import { controlId } from "@/components/form/use-control";
import { Icon } from "@/components/ui/icon";

type Props = {
  legend: string;
  hint?: string;
  /** The name its radios or checkboxes share, whose error it shows. */
  name?: string;
  children: ReactNode;
};

/** A group of choices, or fields that belong together, under one heading. */
export function Fieldset({ legend, hint, name, children }: Props) {
  const { id, state } = use(FormContext);
  const demanded = use(RequiredContext);
  const message = name && state?.ok === false ? state.fieldErrors[name] : undefined;
  return (
    <fieldset className="fieldset" id={name && controlId(id, name)} tabIndex={name ? -1 : undefined}>
      <legend>
        {legend}
        {name && demanded.names.includes(name) && <span className="optional"> ({demanded.text})</span>}
      </legend>
      {hint && <span className="hint">{hint}</span>}
      {message && (
        <span className="field-error">
          <Icon name="circle-alert" />
          {message}
        </span>
      )}
      {children}
    </fieldset>
  );
}
