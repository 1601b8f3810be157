/** Puts an open menu at the pointer, but within the window; null: at its button again. */
export function placeMenu(menu: HTMLElement, point: { x: number; y: number } | null): void {
  menu.classList.toggle("menu-at-pointer", point !== null);
  if (!point) return;
  const within = (at: number, room: number, size: number) => Math.max(8, Math.min(at, room - size - 8));
  menu.style.setProperty("--x", `${within(point.x, window.innerWidth, menu.offsetWidth)}px`);
  menu.style.setProperty("--y", `${within(point.y, window.innerHeight, menu.offsetHeight)}px`);
}
