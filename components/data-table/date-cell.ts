import { inDigits } from "@/components/form/written-date";
import type { IconName } from "@/components/ui/icon";
import { parseDate } from "@/lib/core/parse-date";

/** A cell's day as its reader writes it, and back: what no day can be read from stays as it was typed. */
export const dayShown = (value: string) => (value ? inDigits(value, document.documentElement.lang) : "");
export const dayTyped = (text: string) => parseDate(text, today()) ?? text;

/** The browser's own calendar beside the field; the field keeps the focus while it is open. */
export function withCalendar(field: HTMLInputElement): HTMLElement {
  const box = document.createElement("span");
  box.className = "affix";
  const picker = document.createElement("input");
  Object.assign(picker, { type: "date", className: "native-picker", tabIndex: -1 });
  picker.setAttribute("aria-hidden", "true");
  picker.addEventListener("change", () => {
    field.value = dayShown(picker.value);
    field.focus();
  });
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "affix-button", tabIndex: -1 });
  button.setAttribute("aria-hidden", "true");
  const icon = document.createElement("i");
  icon.className = "ic ic-calendar" satisfies `ic ic-${IconName}`;
  button.append(icon);
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  button.addEventListener("click", () => {
    const typed = dayTyped(field.value);
    picker.value = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? typed : "";
    picker.showPicker();
  });
  box.append(field, picker, button);
  return box;
}

/** Here, by the reader's own clock. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
