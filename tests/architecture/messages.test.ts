import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { messages } from "@/lib/i18n/messages";
import { sourceFiles } from "./import-graph";

type Tree = { [key: string]: string | Tree };

const texts = Object.fromEntries(
  Object.entries(messages).map(([locale, tree]) => [locale, flatten(tree as unknown as Tree)]),
) as Record<keyof typeof messages, Map<string, string>>;
const keys = [...texts.en.keys()];

function flatten(tree: Tree, prefix = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

/** An ICU text's arguments with their kinds, and the choices of a `select`: what all languages must share. */
function argumentsOf(text: string): string[] {
  const found = new Set<string>();
  const read = (part: string) => {
    for (let at = 0; at < part.length; at++) {
      if (part[at] !== "{") continue;
      const end = closing(part, at);
      const inside = part.slice(at + 1, end);
      const [, name = "", kind = ""] = /^\s*(\w+)\s*(?:,\s*(\w+)\s*,?)?/.exec(inside) ?? [];
      found.add(`${name}:${kind}`);
      for (const [choice, body] of choices(inside)) {
        if (kind === "select") found.add(`${name}=${choice}`);
        read(body);
      }
      at = end;
    }
  };
  read(text);
  return [...found].toSorted();
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "{") depth++;
    if (text[at] === "}" && --depth === 0) return at;
  }
  throw new Error(`unbalanced: ${text}`);
}

function choices(inside: string): [string, string][] {
  const found: [string, string][] = [];
  for (let at = inside.indexOf("{"); at >= 0; at = inside.indexOf("{", at)) {
    const end = closing(inside, at);
    const name = /(\S+)\s*$/.exec(inside.slice(0, at))?.[1] ?? "";
    found.push([name, inside.slice(at + 1, end)]);
    at = end + 1;
  }
  return found;
}

const sources = sourceFiles(process.cwd(), ["app", "components", "lib", "scripts"]).map((file) =>
  readFileSync(file, "utf8"),
);
/** Keys that stand in the code as `t("noun.key")`. */
const usedByName = new Set(
  sources.flatMap((source) =>
    [
      ...source.matchAll(
        /\b(?:t|translate|\w+\.t|translatorFor\([^()]*(?:\([^()]*\))?[^()]*\))\(\s*"([\w.]+)"/g,
      ),
    ].map((match) => match[1] ?? ""),
  ),
);
/** An error page finds its language in the browser and reads the file itself. */
const usedAsField = new Set(
  sources.flatMap((source) => {
    const noun = /i18n\/messages\/en\/(\w+)\.json"/.exec(source)?.[1];
    return noun ? [...source.matchAll(/\btext\.(\w+)/g)].map((match) => `${noun}.${match[1]}`) : [];
  }),
);
/** The errors' keys are thrown or named by schemas, and looked up where they are shown. */
const quoted = new Set(
  sources.flatMap((source) => [...source.matchAll(/"([a-z][a-z_]*)"/g)].map((m) => m[1] ?? "")),
);
const isUsed = (key: string) =>
  usedByName.has(key) ||
  usedAsField.has(key) ||
  (key.startsWith("errors.") && quoted.has(key.slice("errors.".length)));

it("has every text in every language, none of them empty", () => {
  expect(keys.length).toBeGreaterThan(300);
  for (const [locale, found] of Object.entries(texts)) {
    expect([...found.keys()].toSorted(), locale).toEqual(keys.toSorted());
    expect(
      [...found].filter(([, text]) => text.trim() === "").map(([key]) => key),
      locale,
    ).toEqual([]);
  }
});

it("takes the same arguments in every language, and offers the same choices", () => {
  for (const key of keys)
    for (const [locale, found] of Object.entries(texts))
      expect(argumentsOf(found.get(key) ?? ""), `${locale} ${key}`).toEqual(
        argumentsOf(texts.en.get(key) ?? ""),
      );
});

it("finds a missing argument and a missing choice", () => {
  expect(argumentsOf("{a} {n, plural, one {# {b}} other {#}} {s, select, x {1} other {2}}")).toEqual([
    "a:",
    "b:",
    "n:plural",
    "s:select",
    "s=other",
    "s=x",
  ]);
  expect(argumentsOf("plain")).toEqual([]);
});

it("uses every text", () => {
  expect(usedByName.size).toBeGreaterThan(200);
  expect(keys.filter((key) => !isUsed(key))).toEqual([]);
});

it("has every text that is used", () => {
  expect([...usedByName].filter((key) => !texts.en.has(key))).toEqual([]);
});

it("is written in four languages: few texts are the same in English and another", () => {
  for (const locale of ["sv", "nb", "da"] as const) {
    const same = keys.filter((key) => {
      const text = texts[locale].get(key) ?? "";
      return text === texts.en.get(key) && text.length > 12 && /\s/.test(text);
    });
    expect(same.length, `${locale}: ${same.join(" ")}`).toBeLessThan(6);
  }
});
