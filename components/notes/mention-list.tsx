"use client";

import type { ComboboxOption } from "@/components/form/combobox-state";

type Props = {
  id: string;
  label: string;
  people: ComboboxOption[];
  active: number;
  onChoose: (person: ComboboxOption) => void;
};

/** The colleagues who fit what is typed behind an @; the focus stays in the text. */
export function MentionList({ id, label, people, active, onChoose }: Props) {
  return (
    <>
      <div className="combo-list" role="listbox" id={id} aria-label={label} hidden={people.length === 0}>
        {people.map((person, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text, as for every combobox
          // biome-ignore lint/a11y/useKeyWithClickEvents: the text field takes the keys
          <div
            key={person.value}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            data-active={index === active || undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(person)}
          >
            <span>{person.label}</span>
            {person.hint && <small>{person.hint}</small>}
          </div>
        ))}
      </div>
      <span className="vh" role="status">
        {people[active]?.label ?? ""}
      </span>
    </>
  );
}
