"use client";

import { use } from "react";
import { AddRow } from "@/components/form/add-row";
import { FormContext } from "@/components/form/form-context";
import { TextInput } from "@/components/form/text-input";
import { useRowCount } from "@/components/form/use-row-count";

type Props = {
  emails: string[];
  /** `email` names the input of each row. */
  texts: { legend: string; email: string; add: string };
};

/** Further e-mail addresses; one that is emptied goes. */
export function EmailRows({ emails, texts }: Props) {
  const { count, add } = useRowCount("emails", emails.length);
  const { state } = use(FormContext);
  const errors = state?.ok === false ? state.fieldErrors : {};
  return (
    <AddRow name="emails" legend={texts.legend} addText={texts.add} onAdd={add}>
      {Array.from({ length: count }, (_, at) => {
        const name = `emails.${at}`;
        return (
          <div key={name}>
            <TextInput
              name={name}
              aria-label={`${texts.email} ${at + 1}`}
              aria-invalid={name in errors || undefined}
              type="email"
              autoComplete="off"
              defaultValue={emails[at]}
            />
            {errors[name] && <span className="field-error">{errors[name]}</span>}
          </div>
        );
      })}
    </AddRow>
  );
}
