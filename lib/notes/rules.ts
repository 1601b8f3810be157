/**
 * The limited Markdown of notes: headings, lists, paragraphs; bold, italic, links, mentions. Whatever else is written is text.
 * A tree comes out, never markup, so nothing that somebody writes can become an element.
 */
export type Block =
  | { kind: "heading"; level: 1 | 2 | 3; content: Inline[] }
  | { kind: "list"; ordered: boolean; items: Inline[][] }
  | { kind: "paragraph"; lines: Inline[][] };
export type Inline =
  | { kind: "text"; text: string }
  | { kind: "strong"; content: Inline[] }
  | { kind: "em"; content: Inline[] }
  | { kind: "link"; href: string; content: Inline[] }
  | { kind: "mention"; text: string };

/** `names`: those who are mentioned, as they stand behind an @. */
export function parseMarkdown(text: string, names: string[] = []): Block[] {
  const inline = (line: string) => parseInline(line, names, 0);
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const line = raw.trim();
    const heading = /^(#{1,3})\s+(.+)$/.exec(line);
    const bullet = /^[-*•]\s+(.+)$/.exec(line);
    const numbered = /^\d{1,3}[.)]\s+(.+)$/.exec(line);
    if (line === "") {
      open = null;
    } else if (heading) {
      const level = (heading[1]?.length ?? 1) as 1 | 2 | 3;
      blocks.push({ kind: "heading", level, content: inline(heading[2] ?? "") });
      open = null;
    } else if (bullet || numbered) {
      const ordered = bullet === null;
      const item = inline((bullet ?? numbered)?.[1] ?? "");
      if (open?.kind === "list" && open.ordered === ordered) open.items.push(item);
      else {
        open = { kind: "list", ordered, items: [item] };
        blocks.push(open);
      }
    } else if (open?.kind === "paragraph") {
      open.lines.push(inline(line));
    } else {
      open = { kind: "paragraph", lines: [inline(line)] };
      blocks.push(open);
    }
  }
  return blocks;
}

const deepest = 4;
const pattern =
  /\[([^\]\n]{1,500})\]\(([^()\s]{1,2000})\)|\*\*(?=\S)([^*\n]{1,2000}?\S?)\*\*|(?<![\p{L}\p{N}*_])[*_](?=\S)([^*_\n]{1,2000}?\S?)[*_](?![\p{L}\p{N}*_])|(https?:\/\/[^\s<>"]{1,2000})|@/gu;

function parseInline(text: string, names: string[], depth: number): Inline[] {
  const found: Inline[] = [];
  let from = 0;
  const add = (until: number) => {
    if (until > from) found.push({ kind: "text", text: text.slice(from, until) });
  };
  const inner = (content: string): Inline[] =>
    depth < deepest ? parseInline(content, names, depth + 1) : [{ kind: "text", text: content }];
  for (const match of text.matchAll(pattern)) {
    if (match.index < from) continue;
    const piece = pieceOf(match, text, names, inner);
    if (!piece) continue;
    add(match.index);
    found.push(piece.inline);
    from = match.index + piece.length;
  }
  add(text.length);
  return found;
}

function pieceOf(
  match: RegExpExecArray,
  text: string,
  names: string[],
  inner: (content: string) => Inline[],
): { inline: Inline; length: number } | null {
  const [whole, label, address, strong, em, bare] = match;
  const { length } = whole;
  if (label !== undefined && address !== undefined) {
    const href = safeHref(address);
    return href ? { inline: { kind: "link", href, content: inner(label) }, length } : null;
  }
  if (strong !== undefined) return { inline: { kind: "strong", content: inner(strong) }, length };
  if (em !== undefined) return { inline: { kind: "em", content: inner(em) }, length };
  if (bare !== undefined) {
    // What ends a sentence is none of the address.
    const shown = bare.replace(/[.,;:!?)\]}'*_]+$/, "");
    const href = safeHref(shown);
    const content: Inline[] = [{ kind: "text", text: shown }];
    return href ? { inline: { kind: "link", href, content }, length: shown.length } : null;
  }
  const name = mentionAt(text, match.index, names);
  return name === null ? null : { inline: { kind: "mention", text: `@${name}` }, length: name.length + 1 };
}

/** The longest of the names that stands behind the @ at `index`, as it is written there. */
export function mentionAt(text: string, index: number, names: string[]): string | null {
  if (index > 0 && /[\p{L}\p{N}._-]/u.test(text[index - 1] ?? "")) return null;
  const rest = text.slice(index + 1);
  const lower = rest.toLocaleLowerCase();
  const hit = names
    .filter(
      (name) => lower.startsWith(name.toLocaleLowerCase()) && !/^[\p{L}\p{N}]/u.test(rest.slice(name.length)),
    )
    .reduce((best, name) => (name.length > best.length ? name : best), "");
  return hit === "" ? null : rest.slice(0, hit.length);
}

/** Where a link may lead: to the web or into a mail program, nowhere else. */
function safeHref(address: string): string | null {
  const text = /^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(address) ? `mailto:${address}` : address;
  if (!/^(https?:\/\/|mailto:)/i.test(text) || !URL.canParse(text)) return null;
  return new URL(text).href;
}

/** A note in one line, without its marks. */
export function plainText(body: string): string {
  const of = (inline: Inline): string =>
    inline.kind === "text" || inline.kind === "mention" ? inline.text : inline.content.map(of).join("");
  const line = (content: Inline[]) => content.map(of).join("");
  return parseMarkdown(body)
    .map((block) => {
      if (block.kind === "heading") return line(block.content);
      return (block.kind === "list" ? block.items : block.lines).map(line).join(" ");
    })
    .join(" ");
}
