"use client";

import { AddRow } from "@/components/form/add-row";
import { Select, type SelectOption } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { useRowCount } from "@/components/form/use-row-count";

type Props = {
  phones: { kind: string; number: string }[];
  kinds: SelectOption[];
  /** `number` and `kind` name the inputs of each row. */
  texts: { legend: string; number: string; kind: string; add: string };
};

/** Further telephone numbers, each with its kind; one that is emptied goes. */
export function PhoneRows({ phones, kinds, texts }: Props) {
  const { count, add } = useRowCount("phones", phones.length);
  return (
    <AddRow name="phones" legend={texts.legend} addText={texts.add} onAdd={add}>
      {Array.from({ length: count }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
        <div key={at} className="input-row">
          <Select
            name={`phones.${at}.kind`}
            aria-label={`${texts.kind} ${at + 1}`}
            options={kinds}
            defaultValue={phones[at]?.kind ?? "mobile"}
          />
          <TextInput
            name={`phones.${at}.number`}
            aria-label={`${texts.number} ${at + 1}`}
            type="tel"
            autoComplete="off"
            maxLength={40}
            defaultValue={phones[at]?.number}
          />
        </div>
      ))}
    </AddRow>
  );
}
