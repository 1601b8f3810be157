type Held = { target: HTMLElement; look: string; places: { parent: Element; index: number }[] };

const focusable = "a[href], button:not([disabled]), input:not([type=hidden], [disabled]), select, textarea";

/**
 * What is done by keyboard to a row, a card or a message may take it away, and the focus with it. On the same page what stands in
 * its place then gets the focus, else what stands before it, so that the next press of Tab does not begin at the top.
 */
export function listenForLostFocus(element: HTMLElement) {
  let held: Held | null = null;
  let address = "";
  let isByPointer = false;
  let timer = 0;

  const pointer = () => {
    isByPointer = true;
    held = null;
  };
  const key = () => {
    isByPointer = false;
  };
  function focusin({ target }: FocusEvent) {
    held = !isByPointer && target instanceof HTMLElement ? holding(target, element) : null;
    address = location.pathname;
  }
  const isLost = () => held !== null && document.activeElement === document.body && !held.target.isConnected;
  const removals = new MutationObserver(() => {
    if (!isLost()) return;
    clearTimeout(timer);
    // Who puts the focus somewhere himself, and a page that is left, go first.
    timer = window.setTimeout(() => {
      if (held && isLost() && location.pathname === address) neighbourOf(held, element)?.focus();
    }, 60);
  });

  removals.observe(element, { childList: true, subtree: true });
  element.addEventListener("focusin", focusin);
  document.addEventListener("pointerdown", pointer, true);
  document.addEventListener("keydown", key, true);
  return () => {
    clearTimeout(timer);
    removals.disconnect();
    element.removeEventListener("focusin", focusin);
    document.removeEventListener("pointerdown", pointer, true);
    document.removeEventListener("keydown", key, true);
  };
}

function holding(target: HTMLElement, within: HTMLElement): Held {
  const places: Held["places"] = [];
  for (let node: Element = target; node !== within && node.parentElement; node = node.parentElement)
    places.push({ parent: node.parentElement, index: [...node.parentElement.children].indexOf(node) });
  return { target, look: target.className, places };
}

function neighbourOf({ look, places }: Held, within: HTMLElement): HTMLElement | null | undefined {
  const place = places.find(({ parent }) => parent.isConnected);
  if (!place) return null;
  const { parent, index } = place;
  const beside = [parent.children[index], parent.children[index - 1]].map((child) => firstIn(child, look));
  const found = beside.find(Boolean);
  if (found) return found;
  for (let box: Element | null = parent; box && box !== within; box = box.parentElement) {
    if (box.matches("main")) return box instanceof HTMLElement ? box : null;
    const first = firstIn(box, look);
    if (first) return first;
  }
  return null;
}

/** What looks as that which had the focus, or else whatever can have it first. */
function firstIn(box: Element | undefined, look: string): HTMLElement | undefined {
  if (!box) return undefined;
  const all = [box, ...box.querySelectorAll(focusable)].filter(
    (one): one is HTMLElement =>
      one instanceof HTMLElement && one.matches(focusable) && one.tabIndex >= 0 && one.checkVisibility(),
  );
  return all.find(({ className }) => className === look) ?? all[0];
}
