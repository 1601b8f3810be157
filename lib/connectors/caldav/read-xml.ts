import { CalendarFailure } from "./calendar-failure";

/** An element by its name without a prefix: what CalDAV's namespaces call alike means the same. */
export type Element = { name: string; children: Element[]; text: string; attributes: string };

const deepest = 40;
const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const tokens =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([^\s<>/!]+)([^<>]*?)(\/?)>|([^<]+)/g;

/** A reply's elements. Document types and entities of its own are refused. @throws CalendarFailure */
export function readXml(xml: string): Element {
  const root: Element = { name: "", children: [], text: "", attributes: "" };
  const open = [root];
  let end = 0;
  for (const match of xml.matchAll(tokens)) {
    const [whole, literal, closing, name, attributes = "", empty, text] = match;
    if (match.index !== end) throw new CalendarFailure("garbled");
    end = match.index + whole.length;
    const parent = open.at(-1) ?? root;
    if (literal !== undefined) parent.text += literal;
    else if (text !== undefined) parent.text += decode(text);
    else if (closing) open.pop();
    else if (name !== undefined) {
      const element = { name: name.slice(name.indexOf(":") + 1), children: [], text: "", attributes };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
    if (open.length === 0 || open.length > deepest) throw new CalendarFailure("garbled");
  }
  if (end !== xml.length || open.length !== 1) throw new CalendarFailure("garbled");
  return root;
}

function decode(text: string): string {
  return text.replace(/&(#x?[\da-f]+|\w+);/gi, (_, entity: string) => {
    if (!entity.startsWith("#")) {
      const letter = entities[entity];
      if (letter === undefined) throw new CalendarFailure("garbled");
      return letter;
    }
    const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

/** The first element of that name, however deep. */
export function find(element: Element | undefined, name: string): Element | undefined {
  for (const child of element?.children ?? []) {
    const found = child.name === name ? child : find(child, name);
    if (found) return found;
  }
  return undefined;
}

export const all = (element: Element | undefined, name: string): Element[] =>
  (element?.children ?? []).flatMap((child) => (child.name === name ? child : all(child, name)));

/** What an element says, without the space around; null for nothing. */
export const textOf = (element: Element | undefined): string | null => element?.text.trim() || null;
