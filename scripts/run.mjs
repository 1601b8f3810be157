// node scripts/run.mjs FILE.ts [arguments]: runs a TypeScript file of this project.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { registerTypeScript } from "./register.mjs";

const [file, ...rest] = process.argv.slice(2);
if (!file) {
  console.error("usage: node scripts/run.mjs FILE.ts [arguments]");
  process.exit(2);
}
const path = resolve(file);
process.argv = [process.argv[0], path, ...rest];
registerTypeScript();
await import(pathToFileURL(path).href);
