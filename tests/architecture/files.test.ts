import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseSync } from "@swc/core";
import { expect, it } from "vitest";
import { sourceFiles } from "./import-graph";

const files = sourceFiles(process.cwd(), ["app", "components", "db", "lib", "scripts", "tests"]);
const text = (file: string) => readFileSync(file, "utf8");
const startsWith = (source: string, directive: string) =>
  new RegExp(`^(?:\\s|//.*|/\\*[\\s\\S]*?\\*/)*["']${directive}["']`).test(source);

const makers = new Set(["formAction", "platformAction", "memberAction", "memberButton", "leaveAction"]);

/** Exports of a file of actions that no maker wrapped: each would be an endpoint without session, right or parsing. */
function unwrapped(source: string): string[] {
  const { body } = parseSync(source, { syntax: "typescript", target: "es2022" });
  return body.flatMap((node) => {
    if (node.type === "ExportDeclaration" && node.declaration.type === "VariableDeclaration")
      return node.declaration.declarations.flatMap(({ id, init }) => {
        const name = id.type === "Identifier" ? id.value : "?";
        const callee = init?.type === "CallExpression" ? init.callee : null;
        return callee?.type === "Identifier" && makers.has(callee.value) ? [] : [name];
      });
    if (node.type === "ExportDeclaration" && node.declaration.type === "FunctionDeclaration")
      return [node.declaration.identifier.value];
    return node.type.startsWith("Export") && node.type !== "ExportDeclaration" ? [node.type] : [];
  });
}

it("wraps every action", () => {
  const actions = files.filter((file) => file.startsWith("app/") && basename(file) === "actions.ts");
  expect(actions.length).toBeGreaterThan(8);
  for (const file of actions) {
    expect(startsWith(text(file), "use server"), file).toBe(true);
    expect(unwrapped(text(file)), file).toEqual([]);
  }
});

it("finds an action that is not wrapped", () => {
  const source = `"use server";
    export const good = formAction(closeCase);
    export const bad = async () => {};
    export async function worse() {}
    export const alias = good;
    export { other } from "./other";
    export default async () => {};`;
  expect(unwrapped(source)).toEqual([
    "bad",
    "worse",
    "alias",
    "ExportNamedDeclaration",
    "ExportDefaultExpression",
  ]);
});

it("makes endpoints nowhere else", () => {
  for (const file of files.filter((name) => /^(app|components|lib)\//.test(name))) {
    const isActions = file.startsWith("app/") && basename(file) === "actions.ts";
    if (!isActions) expect(/["']use server["']/.test(text(file)), file).toBe(false);
  }
});

it("renders pages and layouts on the server", () => {
  const pages = files.filter((file) => /^app\/(.*\/)?(page|layout)\.tsx$/.test(file));
  expect(pages.length).toBeGreaterThan(20);
  for (const file of pages) expect(startsWith(text(file), "use client"), file).toBe(false);
  expect(startsWith('// why\n"use client";', "use client")).toBe(true);
});

it("keeps files small enough to be read", () => {
  const capOf = (file: string) => {
    if (/^app\/.*page\.tsx$/.test(file)) return 120;
    if (file.startsWith("components/")) return 200;
    if (file.startsWith("lib/") && !/^lib\/(core|request)\//.test(file)) return 200;
    return /^tests\//.test(file) ? 450 : 300;
  };
  const long = files
    .map((file) => ({ file, lines: text(file).split("\n").length - 1, cap: capOf(file) }))
    .filter(({ lines, cap }) => lines > cap);
  expect(long).toEqual([]);
});

it("calls nothing utils, and numbers no file", () => {
  const bad = files.filter((file) =>
    /(^|\/)(utils?|helpers?|manager|misc|common)\.tsx?$|-\d\.tsx?$/.test(file),
  );
  expect(bad).toEqual([]);
});

it("formats numbers and dates in one place", () => {
  const bad = files.filter(
    (file) =>
      /^(app|components|lib)\//.test(file) &&
      // The two fields echo what was typed while it is typed, in the browser.
      !/^(lib\/core\/(format|dates|parse-date)|components\/form\/(written-date|money-input))\.tsx?$/.test(
        file,
      ) &&
      /\.toLocale(Date|Time)?String\(|new Intl\.(NumberFormat|DateTimeFormat)/.test(text(file)),
  );
  expect(bad).toEqual([]);
});

it("never lets a number be guessed: no z.coerce, no parseFloat of money", () => {
  const bad = files.filter(
    (file) => /^(app|components|lib)\//.test(file) && /z\.coerce|parseFloat\(/.test(text(file)),
  );
  expect(bad).toEqual([]);
});

it("writes SQL with parameters: raw text stays in the database's own folder", () => {
  const bad = files.filter(
    (file) =>
      /^(app|components|lib)\//.test(file) &&
      /sql\.raw\((?!`coalesce\(change_log)|sql\.identifier\(/.test(text(file)),
  );
  expect(bad).toEqual([]);
});
