"use client";

import { useState } from "react";
import { ContactPicker } from "@/components/contacts/contact-picker";
import { AddRow } from "@/components/form/add-row";
import { Field } from "@/components/form/field";
import { TextInput } from "@/components/form/text-input";
import { useHydrated } from "@/components/form/use-hydrated";
import { useRowCount } from "@/components/form/use-row-count";
import { IconButton } from "@/components/ui/icon-button";
import type { CaseFormContent } from "@/lib/cases/present-case-form";

type Props = {
  org: string;
  customerId?: string;
  people: CaseFormContent["values"]["people"];
  options: { value: string; label: string; hint?: string }[];
  texts: CaseFormContent["texts"]["people"];
};

/** Who takes part in the case and as what; who is emptied takes part no more, an empty row is nobody. */
export function PeopleRows({ org, customerId, people, options, texts }: Props) {
  const { count, add } = useRowCount("people", people.length);
  const [gone, setGone] = useState<number[]>([]);
  const isLive = useHydrated();
  return (
    <AddRow name="people" legend={texts.legend} addText={texts.add} onAdd={add}>
      {Array.from({ length: count }, (_, at) => {
        const person = people[at];
        const prefix = `people.${at}.`;
        const numbered = (text: string) => text.replace("{number}", String(at + 1));
        const id = <input type="hidden" name={`${prefix}id`} value={person?.id ?? ""} />;
        if (gone.includes(at)) {
          return (
            <div key={prefix} hidden>
              {id}
            </div>
          );
        }
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a grid row everywhere
          <div key={prefix} className="person-row" role="group" aria-label={numbered(texts.row)}>
            {id}
            <Field name={`${prefix}contactId`} label={texts.person}>
              <ContactPicker
                org={org}
                customerId={customerId}
                defaultValue={person?.contact ?? null}
                options={options}
                texts={texts}
              />
            </Field>
            <Field name={`${prefix}role`} label={texts.role} hint={at === 0 ? texts.roleHint : undefined}>
              <TextInput defaultValue={person?.role ?? ""} autoComplete="off" maxLength={100} />
            </Field>
            {isLive && person && (
              <IconButton
                icon="x"
                label={numbered(texts.remove)}
                onClick={() => setGone([...gone, at])}
                small
              />
            )}
          </div>
        );
      })}
    </AddRow>
  );
}
