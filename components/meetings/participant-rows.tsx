"use client";

import { Combobox } from "@/components/form/combobox";
import { Field } from "@/components/form/field";
import { RemovableRows } from "@/components/form/removable-rows";
import type { MeetingFormContent } from "@/lib/meetings/present-meeting-form";

type Props = {
  org: string;
  customerId?: string;
  people: MeetingFormContent["values"]["participants"][number][];
  options: { value: string; label: string; hint?: string }[];
  texts: MeetingFormContent["texts"]["people"];
};

/** Who takes part: persons, colleagues, companies, or an address that is typed; who is emptied takes part no more. */
export function ParticipantRows({ org, customerId, people, options, texts }: Props) {
  const url = `/${org}/meetings/people${customerId ? `?customer=${customerId}` : ""}`;
  return (
    <RemovableRows name="participants" rows={people} texts={texts} className="with-icon-button">
      {(person, prefix, _at, numbered) => (
        <Field name={`${prefix}who`} label={numbered(texts.person)}>
          <Combobox
            url={url}
            defaultValue={person?.who ?? null}
            options={options}
            texts={texts}
            create={{ text: texts.invite, name: `${prefix}email` }}
          />
        </Field>
      )}
    </RemovableRows>
  );
}
