import { describe, expect, it } from "vitest";
import { type ComboboxState, stepCombobox } from "@/components/form/combobox-state";

const lund = { value: "1", label: "Brf Ekbacken", hint: "Lund" };
const malmo = { value: "2", label: "Åkerlund & Söner AB" };
const closed: ComboboxState = {
  text: "Brf Ekbacken",
  chosen: lund,
  open: false,
  active: -1,
  options: [lund, malmo],
  first: [lund, malmo],
  busy: false,
};

describe("stepCombobox", () => {
  it("asks while typing and marks the first hit", () => {
    const typed = stepCombobox(closed, { type: "typed", text: "åk" });
    expect(typed).toMatchObject({ open: true, busy: true, active: -1 });
    expect(stepCombobox(typed, { type: "loaded", options: [malmo] })).toMatchObject({
      busy: false,
      active: 0,
    });
  });

  it("marks nothing in an answer without hits", () => {
    const typed = stepCombobox(closed, { type: "typed", text: "zz" });
    expect(stepCombobox(typed, { type: "loaded", options: [] })).toMatchObject({ active: -1, open: true });
  });

  it("moves round and round", () => {
    let state = stepCombobox(closed, { type: "moved", by: 1 });
    expect(state).toMatchObject({ open: true, active: -1 });
    const seen = [1, 1, 1].map(() => {
      state = stepCombobox(state, { type: "moved", by: 1 });
      return state.active;
    });
    expect(seen).toEqual([0, 1, 0]);
    expect(stepCombobox({ ...closed, open: true }, { type: "moved", by: -1 }).active).toBe(1);
  });

  it("takes a choice and closes", () => {
    const open = { ...closed, open: true, text: "åk", options: [malmo] };
    expect(stepCombobox(open, { type: "chosen", option: malmo })).toMatchObject({
      chosen: malmo,
      text: malmo.label,
      open: false,
      options: closed.first,
    });
  });

  it("first Esc takes back what was typed, second Esc empties", () => {
    const once = stepCombobox({ ...closed, open: true, text: "zz" }, { type: "escaped" });
    expect(once).toMatchObject({ open: false, text: lund.label, chosen: lund });
    expect(stepCombobox(once, { type: "escaped" })).toMatchObject({ text: "", chosen: null });
  });

  it("on leaving keeps a choice, takes a name written in full, and an empty field is none", () => {
    const open = { ...closed, open: true };
    expect(stepCombobox({ ...open, text: "zz" }, { type: "left" }).chosen).toBe(lund);
    expect(stepCombobox({ ...open, text: "åkerlund & söner ab" }, { type: "left" }).chosen).toBe(malmo);
    expect(stepCombobox({ ...open, text: " " }, { type: "left" })).toMatchObject({ chosen: null, text: "" });
  });
});
