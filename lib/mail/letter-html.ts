import { escapeHtml } from "@/lib/core/escape-html";
import type { Locale } from "@/lib/core/locales";

type Letter = { subject: string; text: string; locale: Locale | null };
type Part =
  | { kind: "paragraph"; lines: string[] }
  | { kind: "heading"; lines: string[] }
  | { kind: "item"; lines: string[]; href: string }
  | { kind: "action"; label: string; href: string };

/**
 * A mail's text as HTML: the same words, set. One source, so neither part says what the other doesn't. A line that ends with a
 * colon before an address of ours alone is an action, the first of them a button; lines before such an address otherwise are what
 * it leads to; a single line before a list is its heading. Only our own addresses become links: what people wrote leads nowhere.
 * Nothing is fetched when it is read: no pictures, no fonts, no tracking.
 */
export function letterHtml({ subject, text, locale }: Letter, appUrl: string): string {
  const parts = partsOf(text, appUrl);
  const first = parts.find(({ kind }) => kind === "action");
  const body = parts.map((part) => partHtml(part, part === first)).join("\n");
  return page(subject, locale, body);
}

function partsOf(text: string, appUrl: string): Part[] {
  const blocks = text
    .trim()
    .split(/\n\s*\n/)
    .map((block) => block.split("\n").filter((line) => line.trim() !== ""));
  const isOurs = (line: string) => line.trim().startsWith(`${appUrl}/`) && !/\s/.test(line.trim());
  return blocks.flatMap((lines, place): Part[] => {
    const href = lines.at(-1)?.trim() ?? "";
    if (!isOurs(href)) {
      const isHeading = lines.length === 1 && blocks[place + 1]?.[0]?.startsWith("– ");
      return [{ kind: isHeading ? "heading" : "paragraph", lines }];
    }
    const before = lines.slice(0, -1);
    const label = before.at(-1)?.trim();
    if (label === undefined) return [{ kind: "action", label: href, href }];
    if (!label.endsWith(":")) return [{ kind: "item", lines: before, href }];
    const action: Part = { kind: "action", label: label.slice(0, -1).trimEnd(), href };
    return before.length > 1 ? [{ kind: "paragraph", lines: before.slice(0, -1) }, action] : [action];
  });
}

const font = "font-family:Inter,'Segoe UI',system-ui,-apple-system,'Helvetica Neue',Arial,sans-serif";
const block = "margin:0 0 16px";

function partHtml(part: Part, isFirstAction: boolean): string {
  if (part.kind === "action")
    return isFirstAction ? button(part) : `<p style="${block}">${link(part.label, part.href)}</p>`;
  if (part.kind === "heading")
    return `<h2 style="margin:24px 0 12px;font-size:15px;line-height:22px;font-weight:600">${linesHtml(part.lines)}</h2>`;
  if (part.kind === "paragraph") return `<p style="${block}">${linesHtml(part.lines)}</p>`;
  const [title = "", ...notes] = part.lines.map((line) => line.replace(/^– /, "").trim());
  const under =
    notes.length > 0 ? `<br><span class="quiet" style="color:#4a525b">${linesHtml(notes)}</span>` : "";
  return `<p style="margin:0 0 12px">${link(title, part.href)}${under}</p>`;
}

const linesHtml = (lines: string[]) => lines.map((line) => escapeHtml(line.trim())).join("<br>");

const link = (label: string, href: string) =>
  `<a class="link" href="${escapeHtml(href)}" style="color:#0a5f5f;text-decoration:underline">${escapeHtml(label)}</a>`;

/** The cell carries the colour, since Outlook knows no padding of links. */
function button({ label, href }: { label: string; href: string }): string {
  const look = `display:inline-block;padding:10px 18px;color:#ffffff;${font};font-size:15px;line-height:20px;font-weight:500;text-decoration:none`;
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 20px"><tr><td class="button" bgcolor="#0b6e6e" style="background:#0b6e6e;border-radius:6px"><a href="${escapeHtml(href)}" style="${look}">${escapeHtml(label)}</a></td></tr></table>`;
}

/** Light as it stands; what a reader's dark mode changes is said apart, for programs that ask. */
function page(subject: string, locale: Locale | null, body: string): string {
  return `<!doctype html>
<html${locale ? ` lang="${locale}"` : ""}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .canvas { background: #0e1113 !important; }
  .sheet { background: #15181b !important; border-color: #2c3238 !important; color: #eceff1 !important; }
  .quiet { color: #b4bcc4 !important; }
  .link, .mark { color: #5cc8c3 !important; }
}
@media (max-width: 480px) {
  .canvas { padding: 0 !important; }
  .sheet { padding: 20px 16px !important; border-width: 0 !important; border-radius: 0 !important; }
}
</style>
</head>
<body class="canvas" style="margin:0;padding:0;background:#f7f8f8">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td class="canvas" align="center" style="padding:24px 12px;background:#f7f8f8">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px"><tr><td class="sheet" align="left" style="padding:24px 28px 12px;background:#ffffff;border:1px solid #e1e5e8;border-radius:10px;color:#16191d;${font};font-size:15px;line-height:23px;overflow-wrap:anywhere">
<p class="mark" style="margin:0 0 20px;color:#0a5f5f;font-size:14px;line-height:20px;font-weight:600">Vekt</p>
${body}
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}
