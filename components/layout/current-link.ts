/** Whether a navigation's link leads to where the reader is, or to what that lies below. */
export function isCurrent(href: string, path: string, exact = false): boolean {
  const [own = href] = href.split("?", 1);
  return path === own || (!exact && path.startsWith(`${own}/`));
}

/** By this the browser finds the links to mark. */
export const currentMark = (exact = false) => ({ "data-nav": exact ? "exact" : "" });

/** A layout is not rendered again when the page within it changes: the mark moves by itself. */
export function markCurrentLinks(element: HTMLElement, path: string): void {
  for (const link of element.querySelectorAll<HTMLElement>("a[data-nav]")) {
    if (isCurrent(link.getAttribute("href") ?? "", path, link.dataset.nav === "exact"))
      link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}
