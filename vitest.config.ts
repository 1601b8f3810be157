import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { testsAlone } from "./scripts/test/test-files.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
const alone = testsAlone();

const common = {
  resolve: {
    alias: [
      // Next's marker throws outside of its bundler.
      { find: /^server-only$/, replacement: `${root}tests/support/empty.ts` },
      { find: /^@\//, replacement: root },
    ],
  },
  oxc: { jsx: { runtime: "automatic" as const } },
};
const test = {
  pool: "forks" as const,
  maxWorkers: 2,
  // Only what fails waits so long; a machine that does much else at once is slow, not wrong.
  testTimeout: 180_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 60_000 } },
  // The time zone of no Nordic country: a date that leans on the machine's zone fails here.
  env: { TZ: "Pacific/Auckland", NODE_ENV: "test" as const, LOG_LEVEL: "silent" },
};

// Two processes run the files one after another, so that each module is loaded twice and not four hundred times.
export default defineConfig({
  ...common,
  test: {
    // Once for both projects: one server.
    globalSetup: ["tests/support/global-setup.ts"],
    maxWorkers: 2,
    projects: [
      {
        ...common,
        test: {
          ...test,
          name: "together",
          isolate: false,
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/e2e/**", "tests/bench/**", "tests/architecture/fixtures/**", ...alone],
        },
      },
      { ...common, test: { ...test, name: "alone", isolate: true, include: alone } },
    ],
  },
});
