/** Ticking rows: Shift (click, or the key X) ticks from the last one to this, the heading's box all of the page. */
export function listenForPicks(form: HTMLFormElement, say: (count: number) => void) {
  let last: HTMLInputElement | null = null;
  let isShift = false;
  const boxes = () => [...form.querySelectorAll<HTMLInputElement>('.rows tbody input[name="id"]')];
  const heading = () => form.querySelector<HTMLInputElement>("[data-pick-all]");

  function count() {
    const all = boxes();
    const ticked = all.filter(({ checked }) => checked).length;
    say(ticked);
    const head = heading();
    if (!head) return;
    head.checked = ticked > 0 && ticked === all.length;
    head.indeterminate = ticked > 0 && ticked < all.length;
  }

  function click(event: MouseEvent) {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || box.type !== "checkbox") return;
    if ("pickAll" in box.dataset) {
      for (const one of boxes()) one.checked = box.checked;
    } else if (box.name === "id") {
      const all = boxes();
      if ((event.shiftKey || isShift) && last && all.includes(last)) {
        const [from = 0, to = 0] = [all.indexOf(last), all.indexOf(box)].sort((a, b) => a - b);
        for (const one of all.slice(from, to + 1)) one.checked = box.checked;
      }
      last = box;
    }
    count();
  }

  const key = (event: KeyboardEvent) => {
    isShift = event.shiftKey;
  };
  // Saved rows come back as other ones, unticked.
  const rows = new MutationObserver(count);
  const body = form.querySelector(".rows tbody");
  if (body)
    rows.observe(body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ["value", "data-version"],
    });
  form.dataset.ready = "";
  count();
  form.addEventListener("click", click);
  document.addEventListener("keydown", key, true);
  document.addEventListener("keyup", key, true);
  return () => {
    rows.disconnect();
    form.removeEventListener("click", click);
    document.removeEventListener("keydown", key, true);
    document.removeEventListener("keyup", key, true);
  };
}
