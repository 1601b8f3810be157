import { readdirSync, readFileSync } from "node:fs";

const startsServers = /^tests\/(db\/server|scripts|support)\//;
const usesDatabase = /from "(@\/tests|\.{1,2}(\/\.\.)*)\/support\//;
const needsOwnProcess =
  /\bvi\.mock\(|\bprocess\.env\.\w+ = |Object\.assign\(process\.env|delete process\.env/;

/** The test files that need neither a database nor a server: those that take nothing from tests/support. */
export function quickTests(): string[] {
  return all()
    .filter((file) => !startsServers.test(file))
    .filter((file) => !usesDatabase.test(readFileSync(file, "utf8")));
}

/** Those that replace a module or change the environment, which would hold for whoever shares their process. */
export function testsAlone(): string[] {
  return all().filter((file) => needsOwnProcess.test(readFileSync(file, "utf8")));
}

function all(): string[] {
  return readdirSync("tests", { recursive: true, encoding: "utf8" })
    .map((name) => `tests/${name.replaceAll("\\", "/")}`)
    .filter((file) => /\.test\.tsx?$/.test(file) && !/\/(fixtures|e2e|bench)\//.test(file));
}
