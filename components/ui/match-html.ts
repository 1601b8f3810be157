/** Changes as little as possible of what an element holds so that it comes to hold `html`. */
export function matchHtml(element: Element, html: string): void {
  const template = document.createElement("template");
  template.innerHTML = html;
  keepTicks(element, template.content);
  matchChildren(element, template.content);
}

const boxesOf = (root: ParentNode) => [
  ...root.querySelectorAll<HTMLInputElement>("input[type=checkbox], input[type=radio]"),
];
/** What a box says of itself: that of a row which was changed has another version, so it is another one. */
const signOf = (box: HTMLInputElement) => JSON.stringify([box.name, box.value, { ...box.dataset }]);

/**
 * What the reader ticked stays ticked wherever its box comes to stand, unless the server says otherwise than before: markup may come
 * anew at any time, and with nothing changed but how it is written.
 */
function keepTicks(element: Element, wanted: ParentNode): void {
  const touched = new Map(
    boxesOf(element)
      .filter(({ checked, defaultChecked }) => checked !== defaultChecked)
      .map((box) => [signOf(box), box]),
  );
  if (touched.size === 0) return;
  for (const box of boxesOf(wanted)) {
    const before = touched.get(signOf(box));
    if (before && before.defaultChecked === box.defaultChecked) box.checked = before.checked;
  }
}

function matchChildren(parent: Node, wanted: Node): void {
  const next = [...wanted.childNodes];
  dropOthers(parent, next);
  let child = parent.firstChild;
  for (const node of next) {
    const moved = child && sameFurtherOn(child, node);
    if (moved) {
      moveBefore(parent, moved, child);
      matchNode(moved, node);
      continue;
    }
    const following: ChildNode | null = child?.nextSibling ?? null;
    if (!child) parent.appendChild(node);
    else if (!matchNode(child, node)) parent.replaceChild(node, child);
    child = following;
  }
  while (child) {
    const following: ChildNode | null = child.nextSibling;
    child.remove();
    child = following;
  }
}

const idOf = (node: Node) => (node instanceof Element && node.id) || null;

/** What has a name of its own and is not wanted any more goes first: what follows then keeps its element, and its focus. */
function dropOthers(parent: Node, wanted: Node[]): void {
  const names = new Set(wanted.map(idOf));
  for (const child of [...parent.childNodes]) {
    const id = idOf(child);
    if (id && !names.has(id)) child.remove();
  }
}

/** The element of that name among those after `child`, if it is not `child` itself. */
function sameFurtherOn(child: ChildNode, wanted: Node): ChildNode | null {
  const id = idOf(wanted);
  if (!id || idOf(child) === id) return null;
  for (let other = child.nextSibling; other; other = other.nextSibling) if (idOf(other) === id) return other;
  return null;
}

type Moving = Node & { moveBefore?: (node: Node, child: Node | null) => void };

/** Keeps focus, where the browser can. */
function moveBefore(parent: Moving, node: Node, child: Node | null): void {
  if (parent.moveBefore) parent.moveBefore(node, child);
  else parent.insertBefore(node, child);
}

/** @returns false when the two are of different kinds, so that one has to take the other's place. */
function matchNode(node: Node, wanted: Node): boolean {
  if (node.nodeType !== wanted.nodeType || node.nodeName !== wanted.nodeName) return false;
  if (node instanceof Element && wanted instanceof Element) {
    if (node.id !== wanted.id) return false;
    matchAttributes(node, wanted);
    matchChildren(node, wanted);
  } else if (node.nodeValue !== wanted.nodeValue) {
    node.nodeValue = wanted.nodeValue;
  }
  return true;
}

function matchAttributes(element: Element, wanted: Element): void {
  for (const { name, value } of wanted.attributes) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  for (const { name } of [...element.attributes]) {
    // An open dialog stays open: that is the reader's doing.
    if (name !== "open" && !wanted.hasAttribute(name)) element.removeAttribute(name);
  }
  // Once ticked by hand, a box no longer follows its attribute.
  if (element instanceof HTMLInputElement && wanted instanceof HTMLInputElement)
    element.checked = wanted.checked;
}
