import { SaxesParser } from "saxes";
import { CalendarFailure } from "./calendar-failure";

/** An element by its name without a prefix: what CalDAV's namespaces call alike means the same. */
export type Element = {
  name: string;
  children: Element[];
  text: string;
  attributes: Record<string, string>;
};

const deepest = 40;

/** A reply's elements. Document types and entities of its own are refused. @throws CalendarFailure */
export function readXml(xml: string): Element {
  const root: Element = { name: "", children: [], text: "", attributes: {} };
  const open = [root];
  const refuse = () => {
    throw new CalendarFailure("garbled");
  };
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", refuse);
  parser.on("doctype", refuse);
  parser.on("opentag", (tag) => {
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map(({ local, value }) => [local, value]),
    );
    const element: Element = { name: tag.local, children: [], text: "", attributes };
    open.at(-1)?.children.push(element);
    if (open.push(element) > deepest) refuse();
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(xml).close();
  return root;
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
