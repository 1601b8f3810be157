import { readdirSync, readFileSync } from "node:fs";

const startsServers = /^tests\/(db\/server|scripts|support)\//;
const usesDatabase = /from "(@\/tests|\.{1,2}(\/\.\.)*)\/support\//;

/** The test files that need neither a database nor a server: those that take nothing from tests/support. */
export function quickTests(): string[] {
  return readdirSync("tests", { recursive: true, encoding: "utf8" })
    .map((name) => `tests/${name.replaceAll("\\", "/")}`)
    .filter((file) => /\.test\.tsx?$/.test(file) && !file.includes("/fixtures/") && !startsServers.test(file))
    .filter((file) => !usesDatabase.test(readFileSync(file, "utf8")));
}
