export type Mark = "bold" | "italic" | "heading" | "list" | "numbers" | "link" | "mention";
export type Selected = { text: string; from: number; to: number };

const around: Partial<Record<Mark, [string, string]>> = {
  bold: ["**", "**"],
  italic: ["*", "*"],
  link: ["[", "](https://)"],
  mention: ["@", ""],
};

/** A text with a mark put on what is selected in it, and what is selected then. */
export function putMark({ text, from, to }: Selected, mark: Mark): Selected {
  const pair = around[mark];
  if (pair) {
    const [before, after] = pair;
    const inner = text.slice(from, to);
    const space = mark === "mention" && from > 0 && !/\s/.test(text[from - 1] ?? "") ? " " : "";
    const put = `${space}${before}${inner}${after}`;
    const start = from + space.length + before.length;
    // Of a link with its words the address is what is missing.
    const isAddressNext = mark === "link" && inner !== "";
    const caret = start + inner.length + (isAddressNext ? after.length - 1 : 0);
    return {
      text: text.slice(0, from) + put + text.slice(to),
      from: isAddressNext ? caret : start,
      to: isAddressNext ? caret : start + inner.length,
    };
  }
  const lineStart = text.lastIndexOf("\n", from - 1) + 1;
  const lines = text.slice(lineStart, to).split("\n");
  const prefix = (index: number) => (mark === "heading" ? "## " : mark === "list" ? "- " : `${index + 1}. `);
  const put = lines.map((line, index) => prefix(index) + line).join("\n");
  const end = lineStart + put.length;
  return { text: text.slice(0, lineStart) + put + text.slice(to), from: end, to: end };
}

/** The name that is being typed behind an @ before the caret; null elsewhere. */
export function mentionTyped(text: string, caret: number): { from: number; typed: string } | null {
  const match = /(?:^|[^\p{L}\p{N}._-])@([\p{L}\p{N}'-]*(?: [\p{L}\p{N}'-]*)?)$/u.exec(text.slice(0, caret));
  const typed = match?.[1];
  return typed === undefined ? null : { from: caret - typed.length, typed };
}
