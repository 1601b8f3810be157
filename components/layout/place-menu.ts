/** Puts a menu at the pointer, but within the window; null: at its button again. */
export function placeMenu(menu: HTMLElement, point: { x: number; y: number } | null): void {
  menu.classList.toggle("menu-at-pointer", point !== null);
  if (!point) return;
  menu.style.setProperty("--x", `${Math.min(point.x, window.innerWidth - 220)}px`);
  menu.style.setProperty("--y", `${Math.min(point.y, window.innerHeight - 280)}px`);
}
