"use client";

import type { ComboboxOption, ComboboxState } from "@/components/form/combobox-state";
import { Icon } from "@/components/ui/icon";

type Props = {
  id: string;
  state: ComboboxState;
  texts: { noHits: string; searching: string };
  isNew: (option: ComboboxOption) => boolean;
  onChoose: (option: ComboboxOption) => void;
};

export function ComboboxList({ id, state, texts, isNew, onChoose }: Props) {
  const { open, options, active, chosen, busy, text } = state;
  const remark = busy && options.length === 0 ? texts.searching : texts.noHits;
  return (
    <>
      <div className="combo-list" role="listbox" id={id} hidden={!open || options.length === 0}>
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, as for every combobox
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
          <div
            key={option.value}
            id={`${id}-${index}`}
            role="option"
            aria-selected={option.value === chosen?.value}
            data-active={index === active || undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(option)}
          >
            {isNew(option) ? (
              <>
                <Icon name="plus" />
                <span>
                  {option.hint} <b>{option.label}</b>
                </span>
              </>
            ) : (
              <>
                <span>{option.label}</span>
                {option.hint && <small>{option.hint}</small>}
              </>
            )}
          </div>
        ))}
      </div>
      <div className={open && text && options.length === 0 ? "combo-list combo-remark" : "vh"} role="status">
        {open && text && options.length === 0 ? remark : ""}
      </div>
    </>
  );
}
