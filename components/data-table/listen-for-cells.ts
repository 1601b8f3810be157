import type { FormState } from "@/lib/core/result";

const steps: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Cells that can be edited: a click chooses one, a double click, Enter or F2 opens it, arrows move between them; from
 * the row's link the right arrow goes in and F2 opens the first. The editor itself is fetched when it is first needed.
 */
export function listenForCells(
  form: HTMLFormElement,
  send: (data: FormData) => Promise<FormState>,
  savingText: string,
) {
  const cellOf = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLElement>("[data-edit]") : null;
  const open = async (cell: HTMLElement) => {
    const { editCell } = await import("@/components/data-table/edit-cell");
    editCell(cell, send, savingText);
  };

  function click(event: MouseEvent) {
    const cell = cellOf(event.target);
    if (cell && event.target instanceof Element && !event.target.closest("a, input, select")) focusCell(cell);
  }

  function doubleClick(event: MouseEvent) {
    const cell = cellOf(event.target);
    if (!cell || cell.querySelector("input, select")) return;
    event.preventDefault();
    open(cell);
  }

  function keydown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return;
    const { target } = event;
    const isLink = target.matches("a.main");
    if (!isLink && !("edit" in target.dataset)) return;
    if (!act(event.key, target, isLink)) return;
    event.preventDefault();
  }

  function act(key: string, target: HTMLElement, isLink: boolean): boolean {
    const first = target.closest("tr")?.querySelector<HTMLElement>("[data-edit]");
    if (isLink) {
      if (!first || (key !== "ArrowRight" && key !== "F2")) return false;
      if (key === "F2") open(first);
      else focusCell(first);
      return true;
    }
    if (key === "Enter" || key === "F2") open(target);
    else if (key === "Escape") target.closest("tr")?.querySelector<HTMLElement>("a.main")?.focus();
    else if (steps[key]) step(target, steps[key]);
    else return false;
    return true;
  }

  form.addEventListener("click", click);
  form.addEventListener("dblclick", doubleClick);
  form.addEventListener("keydown", keydown);
  return () => {
    form.removeEventListener("click", click);
    form.removeEventListener("dblclick", doubleClick);
    form.removeEventListener("keydown", keydown);
  };
}

function focusCell(cell: HTMLElement) {
  cell.tabIndex = -1;
  cell.focus();
}

function step(cell: HTMLElement, [rows, columns]: [number, number]) {
  const row = cell.closest("tr");
  const cells = [...(row?.querySelectorAll<HTMLElement>("[data-edit]") ?? [])];
  const index = cells.indexOf(cell);
  if (rows === 0) {
    const next = cells[index + columns];
    if (next) focusCell(next);
    else if (columns < 0) row?.querySelector<HTMLElement>("a.main")?.focus();
    return;
  }
  const other = rows > 0 ? row?.nextElementSibling : row?.previousElementSibling;
  const below = other?.querySelectorAll<HTMLElement>("[data-edit]")[index];
  if (below) focusCell(below);
}
