"use client";

import { type KeyboardEvent, useId, useReducer, useState } from "react";
import { ComboboxList } from "@/components/form/combobox-list";
import { type ComboboxOption, stepCombobox } from "@/components/form/combobox-state";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { useControl } from "@/components/form/use-control";
import { useHydrated } from "@/components/form/use-hydrated";
import { useOptions } from "@/components/form/use-options";
import { Icon } from "@/components/ui/icon";

type Props = {
  name?: string;
  required?: boolean;
  autoFocus?: boolean;
  /** Answers `?q=text` with JSON `[{ value, label, hint? }]`. */
  url: string;
  defaultValue?: ComboboxOption | null;
  /** What stands in the list before anything is typed, and in the plain select without JavaScript. */
  options?: ComboboxOption[];
  placeholder?: string;
  texts: { none: string; noHits: string; searching: string };
  /** Offers what was typed as something new: `Skapa "…"`, sent as `name`. */
  create?: { text: string; name: string };
};

export function Combobox(props: Props) {
  const isHydrated = useHydrated();
  const [wasPlain] = useState(!isHydrated);
  return isHydrated ? <LiveCombobox {...props} wasPlain={wasPlain} /> : <PlainCombobox {...props} />;
}

function PlainCombobox({ name, required, defaultValue, options = [], texts, create }: Props) {
  const others = options.filter((option) => option.value !== defaultValue?.value);
  return (
    <>
      <Select
        name={name}
        required={required}
        defaultValue={defaultValue?.value}
        placeholder={texts.none}
        options={defaultValue ? [defaultValue, ...others] : others}
      />
      {create && (
        <TextInput
          name={create.name}
          required={false}
          aria-label={create.text}
          placeholder={create.text}
          autoComplete="off"
        />
      )}
    </>
  );
}

function LiveCombobox({
  name,
  required,
  autoFocus,
  url,
  defaultValue,
  options = [],
  placeholder,
  texts,
  create,
  wasPlain,
}: Props & { wasPlain: boolean }) {
  const { attributes, typed } = useControl({ name, required });
  const [state, step] = useReducer(stepCombobox, null, () => {
    const value = typed ?? (wasPlain ? chosenBefore(attributes.id) : undefined);
    const isNone = typed === undefined && value === "";
    const start = options.find((option) => option.value === value) ?? (isNone ? null : defaultValue) ?? null;
    return {
      text: start?.label ?? "",
      chosen: start,
      open: false,
      active: -1,
      options,
      first: options,
      busy: false,
    };
  });
  const listId = useId();
  const question = state.text === state.chosen?.label ? "" : state.text;
  const asks = state.open && (question !== "" || options.length === 0);
  useOptions(url, question, asks, (loaded) => step({ type: "loaded", options: withCreation(loaded) }));

  function withCreation(loaded: ComboboxOption[]) {
    const text = question.trim();
    const known = loaded.some((option) => option.label.toLowerCase() === text.toLowerCase());
    return create && text && !known
      ? [...loaded, { value: newValue, label: text, hint: create.text }]
      : loaded;
  }

  function keydown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      step({ type: "moved", by: event.key === "ArrowDown" ? 1 : -1 });
    } else if (event.key === "Enter" && state.open && state.options[state.active]) {
      event.preventDefault();
      step({ type: "chosen", option: state.options[state.active] ?? null });
    } else if (event.key === "Escape" && (state.open || state.text)) {
      // Not the dialog's Esc as well.
      event.preventDefault();
      event.stopPropagation();
      step({ type: "escaped" });
    }
  }

  const isNew = state.chosen?.value === newValue;
  return (
    <span className="combo">
      <input
        {...attributes}
        name={undefined}
        className="input"
        // biome-ignore lint/a11y/noAutofocus: only where the form itself was just asked for
        autoFocus={autoFocus}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={state.open}
        aria-controls={listId}
        aria-activedescendant={state.open && state.active >= 0 ? `${listId}-${state.active}` : undefined}
        placeholder={placeholder}
        value={state.text}
        onChange={(event) => step({ type: "typed", text: event.target.value })}
        onClick={() => step({ type: "opened" })}
        onBlur={() => step({ type: "left" })}
        onKeyDown={keydown}
      />
      <Icon name="chevrons-up-down" />
      <input type="hidden" name={attributes.name} value={isNew ? "" : (state.chosen?.value ?? "")} />
      {create && <input type="hidden" name={create.name} value={isNew ? (state.chosen?.label ?? "") : ""} />}
      <ComboboxList
        id={listId}
        state={state}
        texts={texts}
        isNew={(option) => option.value === newValue}
        onChoose={(option) => step({ type: "chosen", option })}
      />
    </span>
  );
}

/** What was chosen in the plain select, which still stands there when this first takes its place. */
function chosenBefore(id: string): string | undefined {
  const plain = typeof document === "undefined" ? null : document.getElementById(id);
  return plain instanceof HTMLSelectElement ? plain.value : undefined;
}

const newValue = "\u0000new";
