/** Whether a navigation's link leads to where the reader is, or to what lies below that, or below `also`. */
export function isCurrent(href: string, path: string, exact = false, also?: string): boolean {
  const [own = href] = href.split("?", 1);
  return path === own || (!exact && path.startsWith(`${own}/`)) || (!!also && path.startsWith(`${also}/`));
}

/** By this the browser finds the links to mark. */
export const currentMark = (exact = false, also?: string) => ({
  "data-nav": exact ? "exact" : "",
  "data-also": also,
});

/** A layout is not rendered again when the page within it changes: the mark moves by itself. */
export function markCurrentLinks(element: HTMLElement, path: string): void {
  for (const link of element.querySelectorAll<HTMLElement>("a[data-nav]")) {
    if (isCurrent(link.getAttribute("href") ?? "", path, link.dataset.nav === "exact", link.dataset.also))
      link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}
