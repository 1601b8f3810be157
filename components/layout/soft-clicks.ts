export type Go = (href: string, options?: { replace?: boolean; scroll?: boolean }) => void;

/** Turns a click on a link of this site, or on a table row, into a soft navigation. */
export function listenForClicks(element: HTMLElement, go: Go) {
  function click(event: MouseEvent) {
    const target = event.target;
    if (event.defaultPrevented || event.button !== 0 || !(target instanceof Element)) return;
    const link = target.closest("a") ?? linkOfRow(target);
    if (!link || !isOurs(link)) return;
    const newTab = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (newTab) {
      // A link handles its own modifiers; a row has to be helped.
      if (!target.closest("a") && (event.ctrlKey || event.metaKey))
        window.open(link.href, "_blank", "noopener");
      return;
    }
    event.preventDefault();
    for (const open of document.querySelectorAll<HTMLElement>("[popover]:popover-open")) open.hidePopover();
    go(link.href, { scroll: !("keepScroll" in link.dataset) });
  }
  element.addEventListener("click", click);
  return () => element.removeEventListener("click", click);
}

function linkOfRow(target: Element) {
  if (target.closest("button, input, select, textarea, label, summary, [popover], [data-edit]")) return null;
  if (window.getSelection()?.toString()) return null;
  return target.closest(".rows tr")?.querySelector<HTMLAnchorElement>("a.main") ?? null;
}

function isOurs(link: HTMLAnchorElement) {
  if (link.target && link.target !== "_self") return false;
  if (link.hasAttribute("download") || link.origin !== location.origin || "hard" in link.dataset)
    return false;
  // A jump within the page is the browser's own.
  const samePage = link.pathname === location.pathname && link.search === location.search;
  return !(samePage && link.hash);
}
