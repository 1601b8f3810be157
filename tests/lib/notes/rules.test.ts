import { expect, it } from "vitest";
import { type Inline, parseMarkdown, plainText } from "@/lib/notes/rules";
import { processorMsOf } from "@/tests/support/processor-time";

const only = (text: string, names?: string[]): Inline[] => {
  const [block] = parseMarkdown(text, names);
  return block?.kind === "paragraph" ? (block.lines[0] ?? []) : [];
};
const text = (value: string): Inline => ({ kind: "text", text: value });

it("reads headings, lists and paragraphs", () => {
  expect(parseMarkdown("# Besök\r\n- ett\n- två\n1. först\n\nrad ett\nrad två\n#nej")).toEqual([
    { kind: "heading", level: 1, content: [text("Besök")] },
    { kind: "list", ordered: false, items: [[text("ett")], [text("två")]] },
    { kind: "list", ordered: true, items: [[text("först")]] },
    { kind: "paragraph", lines: [[text("rad ett")], [text("rad två")], [text("#nej")]] },
  ]);
});

it("reads bold, italic, links and mentions, and leaves lone marks as they are", () => {
  expect(only("**fet** och *kursiv*, 3 * 4 = 12, a_b_c")).toEqual([
    { kind: "strong", content: [text("fet")] },
    text(" och "),
    { kind: "em", content: [text("kursiv")] },
    text(", 3 * 4 = 12, a_b_c"),
  ]);
  expect(only("se [sidan](https://x.example/a) och https://y.example/b.")).toEqual([
    text("se "),
    { kind: "link", href: "https://x.example/a", content: [text("sidan")] },
    text(" och "),
    { kind: "link", href: "https://y.example/b", content: [text("https://y.example/b")] },
    text("."),
  ]);
  expect(only("@anna lind, @Annalena och a@Anna Lind", ["Anna", "Anna Lind"])).toEqual([
    { kind: "mention", text: "@anna lind" },
    text(", @Annalena och a@Anna Lind"),
  ]);
});

it.each([
  "[x](javascript:alert(1))",
  "[x](JAVASCRIPT:alert)",
  "[x](data:text/html,x)",
  "[x](//evil.example)",
  "[x](vbscript:x)",
  "<img src=x onerror=alert(1)>",
  "[x](java\u0000script:x)",
])("makes no link and no element of %s", (hostile) => {
  expect(JSON.stringify(parseMarkdown(hostile))).not.toMatch(/"kind":"link"/);
  expect(plainText(hostile)).toContain("x");
});

it("says a note in one line, and stays quick with hostile text", async () => {
  expect(plainText("## Besök\n- **ett**\n- två [länk](https://x.example)")).toBe("Besök ett två länk");
  const hostile = ["*", "[", "**a", "_a", "[a](", "@"].map((mark) => mark.repeat(20_000 / mark.length));
  const spentMs = await processorMsOf(() => hostile.map((text) => parseMarkdown(text, ["a"])));
  expect(spentMs).toBeLessThan(4_000);
});
