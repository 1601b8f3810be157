"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { addressOf } from "@/components/layout/row-address";

type Props = {
  /** False for those who turned single keys off (WCAG 2.1.4). */
  enabled: boolean;
  /** Where G and then the key leads: `{ K: "/nordbygg/customers" }`. */
  goTo: Record<string, string>;
  /** Id of the ShortcutHelp dialog that `?` opens. */
  helpId: string;
};

const secondKeyWithin = 1200;

/**
 * Single keys: `/` search, J/K rows, X tick, B what can be done with the ticked, G and a letter, `?` help, on a row those of its menu (E edit, A note); any other letter
 * presses the element that names it in `aria-keyshortcuts` (N new, E edit, F filter). Never while typing, in a menu or in a dialog.
 */
export function Shortcuts({ enabled, goTo, helpId }: Props) {
  const router = useRouter();
  useEffect(() => {
    if (!enabled) return;
    let goPressedAt = Number.NEGATIVE_INFINITY;

    function keydown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target))
        return;
      const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
      const href = event.timeStamp - goPressedAt < secondKeyWithin ? goTo[key] : ofRow(key, event.target);
      goPressedAt = key === "G" ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (href) router.push(href);
      else if (!act(key, helpId, event.target)) return;
      event.preventDefault();
    }

    document.addEventListener("keydown", keydown);
    return () => document.removeEventListener("keydown", keydown);
  }, [enabled, goTo, helpId, router]);
  return null;
}

/** Typing, choosing in a menu or answering a dialog: the keys are theirs. */
function isBusy(target: EventTarget | null) {
  if (document.querySelector("dialog:modal, [popover]:popover-open")) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches("input[type=checkbox], input[type=radio]")) return false;
  return target.isContentEditable || target.matches("input, textarea, select");
}

/** @returns whether the key meant something. */
function act(key: string, helpId: string, target: EventTarget | null) {
  if (key === "/") return search();
  if (key === "?") return openDialog(helpId);
  if (key === "J" || key === "K") return moveRow(key === "J" ? 1 : -1);
  if (key === "ArrowDown" || key === "ArrowUp") {
    return rowOf(target) !== null && moveRow(key === "ArrowDown" ? 1 : -1);
  }
  if (key === "X") return press(rowOf(document.activeElement)?.querySelector<HTMLElement>("[type=checkbox]"));
  if (key === "B" && enterBulkBar()) return true;
  if (!/^[A-Z]$/.test(key)) return false;
  return press(document.querySelector<HTMLElement>(`[aria-keyshortcuts="${key}"]`));
}

function search() {
  const field = document.querySelector<HTMLInputElement>("main [data-search]");
  if (!field) return press(document.querySelector<HTMLElement>("[data-command]"));
  field.focus();
  field.select();
  return true;
}

function openDialog(id: string) {
  const dialog = document.getElementById(id);
  if (dialog instanceof HTMLDialogElement) dialog.showModal();
  return true;
}

function moveRow(by: 1 | -1) {
  const links = [...document.querySelectorAll<HTMLElement>(".rows a.main")];
  if (links.length === 0) return false;
  const row = rowOf(document.activeElement);
  const index = row ? links.findIndex((link) => row.contains(link)) : -1;
  const next =
    index === -1 ? (by === 1 ? 0 : links.length - 1) : Math.max(0, Math.min(links.length - 1, index + by));
  links[next]?.focus();
  return true;
}

/** The bar stands after the last row, which may be hundreds of tabs away. */
function enterBulkBar() {
  const bar = document.querySelector<HTMLElement>(".bulk-bar");
  if (!bar?.checkVisibility()) return false;
  const controls = bar.querySelectorAll<HTMLElement>(
    "a[href], button:not([disabled]), select, input:not([type=hidden])",
  );
  [...controls].find((control) => control.checkVisibility())?.focus();
  return true;
}

function rowOf(target: EventTarget | null) {
  return target instanceof Element ? target.closest(".rows tbody tr") : null;
}

/** Where the key leads on the row that has the focus, as the rows' menu says. */
function ofRow(key: string, target: EventTarget | null) {
  const link = rowOf(target)?.querySelector<HTMLAnchorElement>("a.main");
  const noun = link?.pathname.split("/")[2];
  const menu = noun && document.querySelector<HTMLElement>(`[data-row-keys][data-noun="${noun}"]`);
  const to: unknown = menu ? JSON.parse(menu.dataset.rowKeys ?? "{}")[key] : undefined;
  if (!link || typeof to !== "string") return undefined;
  return addressOf(to, { href: link.pathname, query: link.search.slice(1) });
}

function press(element: HTMLElement | null | undefined) {
  // From the button of a menu, arrows lead into it.
  if (element instanceof HTMLButtonElement && element.popoverTargetElement) element.focus();
  element?.click();
  return Boolean(element);
}
