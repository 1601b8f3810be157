import { dayShown, dayTyped, withCalendar } from "@/components/data-table/date-cell";
import type { FormState } from "@/lib/core/result";

type Send = (data: FormData) => Promise<FormState>;

/**
 * Turns a cell into its field: Enter or leaving it saves what was changed, Tab goes on to the next cell, Esc restores.
 * A refusal stands below the field, and what was typed stays.
 */
export function editCell(cell: HTMLElement, send: Send, savingText: string) {
  const box = cell.closest("tr")?.querySelector<HTMLInputElement>('input[name="id"]');
  const name = cell.dataset.edit;
  if (!box || !name || cell.querySelector("input, select")) return;
  const before = [...cell.childNodes];
  const value = cell.dataset.value ?? cell.textContent?.trim() ?? "";
  const isDay = cell.dataset.type === "date";
  const field = fieldFor(cell, name, isDay ? dayShown(value) : value);
  const typed = () => (isDay ? dayTyped(field.value) : field.value);
  let isDone = false;

  function close(shown: (Node | string)[] = before) {
    isDone = true;
    if (!field.isConnected) return;
    cell.replaceChildren(...shown);
    cell.tabIndex = -1;
  }

  async function save(next: "stay" | "right" | "leave") {
    if (isDone || field.disabled) return;
    const asks = field instanceof HTMLSelectElement && field.selectedOptions[0]?.dataset.asks;
    if (asks && typed() !== value) {
      close();
      // A press elsewhere would close the menu again as it ends.
      return void setTimeout(() => askMore(box, asks, name, field.value), next === "leave" ? 300 : 0);
    }
    if (typed() === value) {
      close();
      if (next === "stay") cell.focus();
      if (next === "right") neighbour(cell)?.click();
      return;
    }
    const data = new FormData();
    data.set("id", box?.value ?? "");
    data.set("version", box?.dataset.version ?? "");
    data.set(name ?? "", typed());
    field.disabled = true;
    cell.setAttribute("aria-busy", "true");
    cell.title = savingText;
    const state = await send(data).catch(() => null);
    cell.removeAttribute("aria-busy");
    cell.removeAttribute("title");
    if (state?.ok) return saved(cell, box?.value ?? "", name ?? "", next, () => close(shownIn(field)));
    field.disabled = false;
    refuse(cell, field, state);
  }

  field.addEventListener("keydown", (event) => {
    if (!(event instanceof KeyboardEvent)) return;
    // The keys are the field's own, not the list's.
    event.stopPropagation();
    if (event.key === "Escape") {
      close();
      cell.focus();
    } else if (event.key === "Enter") save("stay");
    else if (event.key === "Tab" && !event.shiftKey) save("right");
    else return;
    event.preventDefault();
  });
  // The page may come anew while a cell is open: its nodes must not change under the hand that puts them in place.
  field.addEventListener("blur", () =>
    setTimeout(() => (field.isConnected || typed() !== value) && save("leave")),
  );
  cell.replaceChildren(isDay && field instanceof HTMLInputElement ? withCalendar(field) : field);
  field.focus();
  if (field instanceof HTMLInputElement && field.type === "text") field.select();
}

/** What the new value asks for is asked where many rows get it: that menu opens, for this row alone. */
function askMore(
  box: HTMLInputElement | null | undefined,
  menuId: string,
  name: string | undefined,
  value: string,
) {
  const menu = document.getElementById(menuId);
  const choice = menu?.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
  if (!menu || !choice || !box?.form) return;
  for (const other of box.form.querySelectorAll<HTMLInputElement>('input[name="id"], input[name="all"]'))
    other.checked = false;
  box.click();
  choice.value = value;
  // By its button, beside which it opens.
  document.querySelector<HTMLElement>(`[popovertarget="${menuId}"]`)?.click();
  choice.focus();
}

function fieldFor(cell: HTMLElement, name: string, value: string): HTMLInputElement | HTMLSelectElement {
  const column = cell.closest<HTMLTableCellElement>("td, th")?.cellIndex ?? 0;
  const label = cell.closest("table")?.tHead?.rows[0]?.cells[column]?.textContent ?? "";
  // Who can own a record stands in the page once already.
  const choices = document.querySelector<HTMLSelectElement>(`.bulk-bar select[name="${name}"]`);
  const field = choices ? (choices.cloneNode(true) as HTMLSelectElement) : document.createElement("input");
  for (const name of ["name", "id", "aria-invalid", "aria-describedby"]) field.removeAttribute(name);
  field.className = "input cell-field";
  field.setAttribute("aria-label", label);
  field.value = value;
  if (field instanceof HTMLInputElement) field.autocomplete = "off";
  return field;
}

/** What was saved, until the row comes anew. */
const shownIn = (field: HTMLInputElement | HTMLSelectElement) => [
  field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.text ?? "") : field.value,
];

/** The saved row comes as new markup; the focus goes to where it was, or one further. */
function saved(cell: HTMLElement, id: string, name: string, next: string, close: () => void) {
  const find = () =>
    document
      .querySelector(`.rows input[name="id"][value="${id}"]`)
      ?.closest("tr")
      ?.querySelector<HTMLElement>(`[data-edit="${name}"]`);
  let tries = 0;
  const settle = () => {
    const now = find();
    if (now === cell && tries++ < 40) return void setTimeout(settle, 25);
    if (now === cell) close();
    if (next === "leave" || !now) return;
    const target = next === "right" ? (neighbour(now) ?? now) : now;
    target.tabIndex = -1;
    target.focus();
  };
  settle();
}

function neighbour(cell: HTMLElement): HTMLElement | null {
  const cells = [...(cell.closest("tr")?.querySelectorAll<HTMLElement>("[data-edit]") ?? [])];
  return cells[cells.indexOf(cell) + 1] ?? null;
}

function refuse(cell: HTMLElement, field: HTMLElement, state: FormState) {
  cell.querySelector(".field-error")?.remove();
  const text = document.createElement("span");
  text.className = "field-error cell-error";
  text.setAttribute("role", "alert");
  text.textContent =
    state && !state.ok ? (Object.values(state.fieldErrors)[0] ?? state.message) : document.title;
  cell.append(text);
  field.setAttribute("aria-invalid", "true");
  field.focus();
}
