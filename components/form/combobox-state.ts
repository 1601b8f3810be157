export type ComboboxOption = { value: string; label: string; hint?: string };

export type ComboboxState = {
  text: string;
  chosen: ComboboxOption | null;
  open: boolean;
  /** Index of the option that Enter takes; -1 is none. */
  active: number;
  options: ComboboxOption[];
  /** What stands in the list before anything is typed. */
  first: ComboboxOption[];
  busy: boolean;
};

type Step =
  | { type: "typed"; text: string }
  | { type: "loaded"; options: ComboboxOption[] }
  | { type: "opened" }
  | { type: "moved"; by: 1 | -1 }
  | { type: "chosen"; option: ComboboxOption | null }
  | { type: "escaped" }
  | { type: "left" };

export function stepCombobox(state: ComboboxState, step: Step): ComboboxState {
  switch (step.type) {
    case "typed":
      return step.text.trim() === "" && state.first.length > 0
        ? { ...state, text: step.text, open: true, active: -1, options: state.first, busy: false }
        : { ...state, text: step.text, open: true, active: -1, busy: true };
    case "loaded":
      return {
        ...state,
        options: step.options,
        busy: false,
        active: state.text && step.options.length ? 0 : -1,
      };
    case "opened":
      return { ...state, open: true };
    case "moved":
      return moved(state, step.by);
    case "chosen":
      return closed({ ...state, chosen: step.option });
    case "escaped":
      // The first Esc closes the list and takes back what was typed, the second empties the field.
      return state.open ? closed(state) : { ...state, chosen: null, text: "" };
    case "left":
      return left(state);
  }
}

function moved(state: ComboboxState, by: 1 | -1) {
  if (!state.open) return { ...state, open: true };
  const count = state.options.length;
  if (count === 0) return state;
  const from = state.active === -1 && by === -1 ? 0 : state.active;
  return { ...state, active: (from + by + count) % count };
}

function closed(state: ComboboxState) {
  const options = state.first.length > 0 ? state.first : state.options;
  return { ...state, open: false, active: -1, text: state.chosen?.label ?? "", options };
}

/** An emptied field means none; a name written out in full means its option; anything else was not a choice. */
function left(state: ComboboxState): ComboboxState {
  const text = state.text.trim().toLowerCase();
  if (text === "") return closed({ ...state, chosen: null });
  const match = state.options.find((option) => option.label.toLowerCase() === text);
  return match ? stepCombobox(state, { type: "chosen", option: match }) : closed(state);
}
