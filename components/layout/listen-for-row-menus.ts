import { onceReleased } from "@/components/layout/place-menu";

/** The row whose menu is asked for: its own link, and how its record stands as far as the menu asks. */
export type AskedRow = { link: HTMLAnchorElement; state: string };

/**
 * Tells when a row's menu is asked for: by a right-click on the row, the keyboard's menu key on its link, or the row's own button. On
 * links the pointer gets the browser's own menu, and with Shift everywhere.
 */
export function listenForRowMenus(
  noun: string,
  menuOf: () => HTMLElement | null,
  open: (row: AskedRow, point: { x: number; y: number }) => void,
): () => void {
  let closing: Element | null = null;

  function rowOf(target: EventTarget | null): AskedRow | null {
    const row = target instanceof Element ? target.closest(".rows tbody tr") : null;
    const link = row?.querySelector<HTMLAnchorElement>("a.main");
    if (!row || !link || link.pathname.split("/")[2] !== noun) return null;
    return { link, state: row.querySelector<HTMLElement>("[data-row-menu]")?.dataset.rowMenu ?? "" };
  }

  function contextMenu(event: MouseEvent) {
    const { target } = event;
    if (event.defaultPrevented || !(target instanceof Element)) return;
    const byPointer = event.button === 2;
    const isBrowsers = event.shiftKey || target.closest("a, input, button");
    if (byPointer && (isBrowsers || window.getSelection()?.toString())) return;
    const row = rowOf(target);
    if (!row) return;
    event.preventDefault();
    const { left, bottom } = row.link.getBoundingClientRect();
    const point = byPointer ? { x: event.clientX, y: event.clientY } : { x: left, y: bottom };
    onceReleased(event, () => open(row, point));
  }

  const buttonOf = ({ target }: Event) =>
    target instanceof Element ? target.closest("[data-row-menu]") : null;

  // Pressing anywhere closes an open menu: on the button that opened it, the click that follows must not open it again.
  function pointerDown(event: PointerEvent) {
    const button = buttonOf(event);
    const isOpen = menuOf()?.matches(":popover-open") && button?.getAttribute("aria-expanded") === "true";
    closing = isOpen ? button : null;
  }

  function click(event: MouseEvent) {
    const button = buttonOf(event);
    const row = button && rowOf(button);
    if (!row || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (closing === button) return menuOf()?.hidePopover();
    const { left, bottom } = button.getBoundingClientRect();
    button.setAttribute("aria-expanded", "true");
    menuOf()?.addEventListener("toggle", function closed(toggle) {
      if ((toggle as ToggleEvent).newState !== "closed") return;
      button.removeAttribute("aria-expanded");
      menuOf()?.removeEventListener("toggle", closed);
    });
    open(row, { x: left, y: bottom + 2 });
  }

  // Links hear Enter alone, buttons the space bar too.
  function keydown(event: KeyboardEvent) {
    if (event.key !== " " || !(event.target instanceof HTMLElement) || event.target !== buttonOf(event))
      return;
    event.preventDefault();
    event.target.click();
  }

  document.addEventListener("contextmenu", contextMenu);
  document.addEventListener("keydown", keydown);
  document.addEventListener("pointerdown", pointerDown, { capture: true });
  // Before the shell makes a soft navigation of it.
  document.addEventListener("click", click, { capture: true });
  return () => {
    document.removeEventListener("contextmenu", contextMenu);
    document.removeEventListener("keydown", keydown);
    document.removeEventListener("pointerdown", pointerDown, { capture: true });
    document.removeEventListener("click", click, { capture: true });
  };
}
