import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../app/styles/tokens.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }],
  ),
);

const text = ["ink", "ink-2", "ink-3"].flatMap((ink) =>
  ["canvas", "surface", "subtle"].map((ground) => [ink, ground, 4.5] as const),
);
const pairs = [
  ...text,
  ["ink", "hover", 4.5],
  ["ink-2", "hover", 4.5],
  ["accent-text", "surface", 4.5],
  ["on-accent", "accent", 4.5],
  ["on-accent", "accent-hover", 4.5],
  ["accent-text", "accent-soft", 4.5],
  ["ink", "accent-soft", 4.5],
  ...["danger", "warn", "ok", "info"].map((name) => [name, `${name}-soft`, 4.5] as const),
  ["danger", "surface", 4.5],
  ["line-strong", "surface", 3],
  ["focus", "surface", 3],
  ["focus", "canvas", 3],
  ...[1, 2, 3, 4, 5, 6, 7, 8].flatMap((slot) => [
    [`slot-${slot}-text`, `slot-${slot}-soft`, 4.5] as const,
    [`slot-${slot}`, "surface", 3] as const,
  ]),
  ["ok-fill", "surface", 3],
  ["danger-fill", "surface", 3],
] as const;

describe("colour tokens", () => {
  it.each(pairs)("%s on %s reaches %d:1 in light and dark", (front, ground, least) => {
    for (const theme of ["light", "dark"] as const) {
      expect(contrast(tokens.get(front)?.[theme], tokens.get(ground)?.[theme])).toBeGreaterThanOrEqual(least);
    }
  });

  it("is the only place that names a colour", () => {
    const files = [
      "base",
      "controls",
      "fields",
      "pieces",
      "overlays",
      "shell",
      "tables",
      "filters",
      "charts",
    ];
    for (const file of files) {
      const styles = readFileSync(new URL(`../../app/styles/${file}.css`, import.meta.url), "utf8");
      expect(styles.match(/#[0-9a-f]{3,8}\b/gi) ?? [], file).toEqual([]);
    }
  });
});

/** WCAG 2.2, relative luminance. */
function contrast(front = "", ground = "") {
  const [light = 0, dark = 0] = [luminance(front), luminance(ground)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
