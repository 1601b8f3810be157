"use client";

import { ContactPicker } from "@/components/contacts/contact-picker";
import { Field } from "@/components/form/field";
import { RemovableRows } from "@/components/form/removable-rows";
import { TextInput } from "@/components/form/text-input";
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
  return (
    <RemovableRows name="people" rows={people} texts={texts} className="person-row">
      {(person, prefix, at) => (
        <>
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
        </>
      )}
    </RemovableRows>
  );
}
