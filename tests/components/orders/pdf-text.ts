import { inflateSync } from "node:zlib";

/**
 * The text of a PDF page by page, as our own writer makes it: compressed streams, fonts with a ToUnicode table, glyphs as
 * hexadecimal. Enough to see which words stand on which page; nothing of their places.
 */
export function pdfPages(pdf: Buffer): string[] {
  const objects = new Map<number, { dict: string; stream: Buffer | null }>();
  const text = pdf.toString("latin1");
  for (const match of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)endobj/g)) {
    const body = match[2] ?? "";
    const at = body.indexOf("stream\n");
    const dict = at < 0 ? body : body.slice(0, at);
    const raw = at < 0 ? null : Buffer.from(body.slice(at + 7, body.lastIndexOf("\nendstream")), "latin1");
    const stream = raw && dict.includes("/FlateDecode") ? inflateSync(raw) : raw;
    objects.set(Number(match[1]), { dict, stream });
  }
  const refs = (dict: string, name: string) =>
    [
      ...(new RegExp(`/${name} (?:\\[([^\\]]*)\\]|(\\d+ 0 R))`).exec(dict)?.[0] ?? "").matchAll(/(\d+) 0 R/g),
    ].map((m) => Number(m[1]));
  const pages = [...objects.values()].filter(({ dict }) => /\/Type \/Page\b(?!s)/.test(dict));
  const letters = (font: number) => {
    const [table] = refs(objects.get(font)?.dict ?? "", "ToUnicode");
    return readTable(objects.get(table ?? 0)?.stream?.toString("latin1") ?? "");
  };
  return pages.map(({ dict }) => {
    const [resources] = refs(dict, "Resources");
    const fonts = new Map(
      [...(objects.get(resources ?? 0)?.dict ?? dict).matchAll(/\/(F\d+) (\d+) 0 R/g)].map((m) => [
        m[1],
        letters(Number(m[2])),
      ]),
    );
    const content = refs(dict, "Contents").map((id) => objects.get(id)?.stream?.toString("latin1") ?? "");
    return readContent(content.join("\n"), fonts);
  });
}

function readTable(table: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [, first = "0", , list = ""] of table.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi))
    [...list.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, hex = ""], index) => {
      found.set(
        Number.parseInt(first, 16) + index,
        Buffer.from(hex.replaceAll(" ", ""), "hex").swap16().toString("utf16le"),
      );
    });
  return found;
}

function readContent(content: string, fonts: Map<string | undefined, Map<number, string>>): string {
  let font = new Map<number, string>();
  let text = "";
  for (const [token, name, , shown] of content.matchAll(
    /\/(F\d+) (\S+) Tf|\[((?:<[0-9a-f]*>|[^\]<])*)\] TJ/gi,
  )) {
    if (token.endsWith("Tf")) font = fonts.get(name) ?? font;
    else {
      for (const [, hex = ""] of (shown ?? "").matchAll(/<([0-9a-f]*)>/gi))
        for (const glyph of hex.match(/.{4}/g) ?? []) text += font.get(Number.parseInt(glyph, 16)) ?? "";
      text += "\n";
    }
  }
  return text;
}
