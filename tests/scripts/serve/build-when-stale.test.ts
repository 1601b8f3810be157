import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { buildWhenStale } from "@/scripts/serve/build-when-stale";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "vekt-build-"));
  const next = join(root, "node_modules/next/dist/bin");
  mkdirSync(next, { recursive: true });
  mkdirSync(join(root, "app"));
  // Stands for Next: it writes what a build leaves, with the environment that it was given.
  writeFileSync(
    join(next, "next"),
    `const fs = require("fs"); if (fs.existsSync("app/broken")) { console.error("broken page"); process.exit(1); }
     fs.writeFileSync(process.env.NEXT_DIST_DIR + "/BUILD_ID", JSON.stringify(process.env));`,
  );
  writeFileSync(join(root, "app/page.tsx"), "one");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it("builds once for the same sources, and again when one changes", async () => {
  expect(await buildWhenStale(root, ".next")).toBe(true);
  expect(await buildWhenStale(root, ".next")).toBe(false);
  writeFileSync(join(root, "app/page.tsx"), "two");
  expect(await buildWhenStale(root, ".next")).toBe(true);
  expect(await buildWhenStale(root, ".next-other")).toBe(true);
});

it("shows what a failed build said, and builds again the next time", async () => {
  writeFileSync(join(root, "app/broken"), "");
  await expect(buildWhenStale(root, ".next")).rejects.toThrow(/broken page/);
  rmSync(join(root, "app/broken"));
  expect(await buildWhenStale(root, ".next")).toBe(true);
  expect(existsSync(join(root, ".next/vekt-sources"))).toBe(true);
});

it("builds without the database and the secrets", async () => {
  Object.assign(process.env, { DATABASE_URL: "postgres://x", SECRET_KEY: "y", PGHOST: "z" });
  await buildWhenStale(root, ".next");
  for (const name of ["DATABASE_URL", "SECRET_KEY", "PGHOST"]) delete process.env[name];
  const env = JSON.parse(readFileSync(join(root, ".next/BUILD_ID"), "utf8"));
  expect(env).toMatchObject({ NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  for (const name of ["DATABASE_URL", "SECRET_KEY", "PGHOST"]) expect(env).not.toHaveProperty(name);
});
