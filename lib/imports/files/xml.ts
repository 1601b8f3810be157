import { FileRefused } from "./refused";

/** `attributes` is the tag's inside as it stands there: most tags' are never looked at. */
export type XmlEvent =
  | { kind: "open"; name: string; attributes: string }
  | { kind: "close"; name: string }
  | { kind: "text"; text: string };

const mostPending = 2_000_000;

/**
 * The tags and texts of an XML part, stretch by stretch. Document types and entities of a file's own are refused, so
 * nothing can be made to grow or be fetched from elsewhere.
 */
export async function* readXml(chunks: AsyncIterable<Buffer>): AsyncGenerator<XmlEvent[], void, undefined> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let pending = "";
  for await (const chunk of chunks) {
    try {
      pending += decoder.decode(chunk, { stream: true });
    } catch {
      throw new FileRefused("unreadable");
    }
    const end = pending.lastIndexOf(">") + 1;
    if (end > 0) {
      yield eventsOf(pending.slice(0, end));
      pending = pending.slice(end);
    }
    if (pending.length > mostPending) throw new FileRefused("unreadable");
  }
  if (pending.trim() !== "") throw new FileRefused("unreadable");
}

function eventsOf(xml: string): XmlEvent[] {
  const events: XmlEvent[] = [];
  for (let at = 0; at < xml.length; ) {
    const open = xml.indexOf("<", at);
    const text = xml.slice(at, open < 0 ? xml.length : open);
    if (text !== "") events.push({ kind: "text", text: decodeEntities(text) });
    if (open < 0) break;
    const close = xml.indexOf(">", open);
    pushTag(xml.slice(open + 1, close), events);
    at = close + 1;
  }
  return events;
}

function pushTag(tag: string, events: XmlEvent[]): void {
  if (tag.startsWith("!--") || tag.startsWith("?")) return;
  if (tag.startsWith("!")) throw new FileRefused("declares_entities");
  if (tag.startsWith("/")) {
    events.push({ kind: "close", name: localName(tag.slice(1).trim()) });
    return;
  }
  const isEmpty = tag.endsWith("/");
  const inside = isEmpty ? tag.slice(0, -1) : tag;
  const space = inside.search(/\s/);
  const name = localName(space < 0 ? inside : inside.slice(0, space));
  events.push({ kind: "open", name, attributes: space < 0 ? "" : inside.slice(space) });
  if (isEmpty) events.push({ kind: "close", name });
}

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

/** An attribute by its whole name. */
export function attribute(attributes: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match ? decodeEntities(match[1] ?? match[2] ?? "") : null;
}

const named: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x?[\da-f]+|\w+);/gi, (_, entity: string) => {
    const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    if (entity.startsWith("#")) return code <= 0x10ffff ? String.fromCodePoint(code) : "";
    const letter = named[entity];
    if (letter === undefined) throw new FileRefused("declares_entities");
    return letter;
  });
}
