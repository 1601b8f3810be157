/** Changes as little as possible of what an element holds so that it comes to hold `html`. */
export function matchHtml(element: Element, html: string): void {
  const template = document.createElement("template");
  template.innerHTML = html;
  matchChildren(element, template.content);
}

function matchChildren(parent: Node, wanted: Node): void {
  let child = parent.firstChild;
  for (const next of [...wanted.childNodes]) {
    const following = child?.nextSibling ?? null;
    if (!child) parent.appendChild(next);
    else if (!matchNode(child, next)) parent.replaceChild(next, child);
    child = following;
  }
  while (child) {
    const following: ChildNode | null = child.nextSibling;
    child.remove();
    child = following;
  }
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
