"use client";

import { useState } from "react";
import { AddRow } from "@/components/form/add-row";
import { Combobox } from "@/components/form/combobox";
import { Field } from "@/components/form/field";
import { useHydrated } from "@/components/form/use-hydrated";
import { useRowCount } from "@/components/form/use-row-count";
import { IconButton } from "@/components/ui/icon-button";
import type { MeetingFormContent } from "@/lib/meetings/present-meeting-form";

type Props = {
  org: string;
  customerId?: string;
  people: MeetingFormContent["values"]["participants"];
  options: { value: string; label: string; hint?: string }[];
  texts: MeetingFormContent["texts"]["people"];
};

/** Who takes part: persons, colleagues, companies, or an address that is typed; who is emptied takes part no more. */
export function ParticipantRows({ org, customerId, people, options, texts }: Props) {
  const { count, add } = useRowCount("participants", people.length);
  const [gone, setGone] = useState<number[]>([]);
  const isLive = useHydrated();
  const url = `/${org}/meetings/people${customerId ? `?customer=${customerId}` : ""}`;
  return (
    <AddRow name="participants" legend={texts.legend} addText={texts.add} onAdd={add}>
      {Array.from({ length: count }, (_, at) => {
        const person = people[at];
        const prefix = `participants.${at}.`;
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
          <div key={prefix} className="with-button" role="group" aria-label={numbered(texts.row)}>
            {id}
            <Field name={`${prefix}who`} label={numbered(texts.person)}>
              <Combobox
                url={url}
                defaultValue={person?.who ?? null}
                options={options}
                texts={texts}
                create={{ text: texts.invite, name: `${prefix}email` }}
              />
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
