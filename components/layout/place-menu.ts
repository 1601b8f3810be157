/** Puts an open menu at the pointer, but within the window; null: at its button again. */
export function placeMenu(menu: HTMLElement, point: { x: number; y: number } | null): void {
  menu.classList.toggle("menu-at-pointer", point !== null);
  if (!point) return;
  const within = (at: number, room: number, size: number) => Math.max(8, Math.min(at, room - size - 8));
  menu.style.setProperty("--x", `${within(point.x, window.innerWidth, menu.offsetWidth)}px`);
  menu.style.setProperty("--y", `${within(point.y, window.innerHeight, menu.offsetHeight)}px`);
}

/**
 * Opens a menu once the mouse's button is up. Where the browser asks for menus as it goes down (on Linux and on a Mac), its
 * going up would count as a press beside the menu, and close it.
 */
export function onceReleased(
  { button, buttons }: { button: number; buttons: number },
  open: () => void,
): void {
  if (button !== 2 || buttons === 0) open();
  else document.addEventListener("mouseup", () => setTimeout(open), { once: true, capture: true });
}
