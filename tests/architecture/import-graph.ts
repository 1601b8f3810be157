import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parseSync } from "@swc/core";

/** `typeOnly`: it leaves no trace in what runs. */
export type Import = { from: string; to: string; typeOnly: boolean };

const extensions = ["", ".ts", ".tsx", ".mjs", ".js", ".json", "/index.ts"];

/** Every source file below the folders, as paths from the root. */
export function sourceFiles(root: string, folders: string[]): string[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) =>
        join(folder, name),
      ),
    )
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("tests/architecture/fixtures/"))
    .toSorted();
}

/**
 * Who imports whom. Read by swc: TypeScript 7 has no interface for programs, and a checker that leans on one reads
 * nothing and passes.
 */
export function importGraph(root: string, files: string[]): Import[] {
  return files.flatMap((file) => importsOf(root, file));
}

function importsOf(root: string, file: string): Import[] {
  const text = readFileSync(join(root, file), "utf8");
  const { body } = parseSync(text, { syntax: "typescript", tsx: file.endsWith(".tsx"), target: "es2022" });
  const found: { source: string; typeOnly: boolean }[] = [];
  for (const node of body) {
    if (node.type === "ImportDeclaration") {
      const named = node.specifiers;
      const allTypes =
        named.length > 0 && named.every((name) => name.type === "ImportSpecifier" && name.isTypeOnly);
      found.push({ source: node.source.value, typeOnly: node.typeOnly || allTypes });
    } else if (node.type === "ExportAllDeclaration") {
      found.push({ source: node.source.value, typeOnly: false });
    } else if (node.type === "ExportNamedDeclaration" && node.source) {
      found.push({ source: node.source.value, typeOnly: node.typeOnly });
    }
  }
  for (const [, source = ""] of text.matchAll(/\bimport\(\s*["']([^"']+)["']\s*\)/g))
    found.push({ source, typeOnly: false });
  return found.map(({ source, typeOnly }) => ({ from: file, to: target(root, file, source), typeOnly }));
}

/** A file of ours as its path from the root; a package as `node_modules/…`. */
function target(root: string, file: string, source: string): string {
  const own = source.startsWith("@/")
    ? resolve(root, source.slice(2))
    : source.startsWith(".")
      ? resolve(root, dirname(file), source)
      : null;
  if (own === null) return `node_modules/${source.replace(/^node:/, "node:")}`;
  const found = extensions
    .map((end) => own + end)
    .find((path) => existsSync(path) && statSync(path).isFile());
  if (!found) throw new Error(`${file} imports ${source}, which is not there`);
  return relative(root, found);
}

/** A circle of imports that run, as the files in it; null when there is none. */
export function findCycle(imports: Import[]): string[] | null {
  const next = new Map<string, string[]>();
  for (const { from, to, typeOnly } of imports)
    if (!typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const visit = (file: string, path: string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const other of next.get(file) ?? []) {
      const cycle = visit(other, [...path, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of next.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return null;
}
