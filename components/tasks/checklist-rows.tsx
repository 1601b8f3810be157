"use client";

import { AddRow } from "@/components/form/add-row";
import { Checkbox } from "@/components/form/checkbox";
import { TextInput } from "@/components/form/text-input";
import { useRowCount } from "@/components/form/use-row-count";

type Props = {
  items: { text: string; done: boolean }[];
  texts: { checklist: string; addItem: string; item: string; itemDone: string };
};

/** The lines of a checklist; one that is emptied goes. */
export function ChecklistRows({ items, texts }: Props) {
  const { count, add } = useRowCount("checklist", items.length);
  return (
    <AddRow name="checklist" legend={texts.checklist} addText={texts.addItem} onAdd={add}>
      {Array.from({ length: count }, (_, at) => `checklist.${at}`).map((name, at) => (
        <div key={name} className="check-row">
          <TextInput
            name={`${name}.text`}
            aria-label={`${texts.item} ${at + 1}`}
            maxLength={200}
            autoComplete="off"
            defaultValue={items[at]?.text}
          />
          <Checkbox name={`${name}.done`} label={texts.itemDone} defaultChecked={items[at]?.done} />
        </div>
      ))}
    </AddRow>
  );
}
