const steps: Record<string, (index: number, count: number) => number> = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Arrow keys in an open menu, and Esc for tooltips; opening and closing menus is the browser's own. */
export function listenForKeys(element: HTMLElement) {
  function keydown(event: KeyboardEvent) {
    if (event.key === "Escape") hideTips();
    const step = steps[event.key];
    const target = event.target;
    if (!step || event.defaultPrevented || !(target instanceof HTMLElement)) return;
    if (target.matches("input, select, textarea")) return;
    const menu = openMenuOf(target);
    if (!menu) return;
    const items = [
      ...menu.querySelectorAll<HTMLElement>(
        "a[href], button:not([disabled]), input:not([type=hidden]), select",
      ),
    ];
    if (items.length === 0) return;
    event.preventDefault();
    const index = items.indexOf(target);
    items[step(index === -1 && event.key === "ArrowUp" ? 0 : index, items.length)]?.focus();
  }
  element.addEventListener("keydown", keydown);
  return () => element.removeEventListener("keydown", keydown);
}

function openMenuOf(target: HTMLElement) {
  const inside = target.closest<HTMLElement>(".menu:popover-open");
  if (inside) return inside;
  const id = target.getAttribute("popovertarget");
  const opened = id ? document.getElementById(id) : null;
  return opened?.matches(".menu:popover-open") ? opened : null;
}

function hideTips() {
  const root = document.documentElement;
  root.dataset.tips = "off";
  root.addEventListener("pointermove", () => delete root.dataset.tips, { once: true });
  root.addEventListener("focusin", () => delete root.dataset.tips, { once: true });
}
