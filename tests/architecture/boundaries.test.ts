import { resolve } from "node:path";
import { expect, it } from "vitest";
import { findCycle, importGraph, sourceFiles } from "./import-graph";
import { rules, violations } from "./import-rules";

const folders = ["app", "components", "db", "lib"];
const root = process.cwd();
const fixtures = resolve(root, "tests/architecture/fixtures/boundaries");

it("keeps the layers apart", () => {
  const files = sourceFiles(root, folders);
  const imports = importGraph(root, files);
  // A checker that reads nothing finds nothing.
  expect(files.length).toBeGreaterThan(300);
  expect(imports.length).toBeGreaterThan(1500);
  expect(violations(imports)).toEqual([]);
  expect(findCycle(imports)).toBeNull();
});

it("finds each kind of offence, and lets types and shapes pass", () => {
  const files = sourceFiles(fixtures, folders);
  const found = violations(importGraph(fixtures, files)).map(({ rule, from }) => `${rule}: ${from}`);
  expect(found.toSorted()).toEqual([
    "app-writes-no-sql: app/[org]/cases/page.tsx",
    "components-import-no-app: components/cases/uses-app.tsx",
    "components-see-shapes-only: components/cases/runs-verb.tsx",
    "core-knows-no-domain: lib/core/uses-domain.ts",
    "core-takes-only-types-from-db: lib/core/opens-transaction.ts",
    "db-knows-nobody: db/knows-lib.ts",
    "domain-knows-no-framework: lib/cases/uses-next.ts",
    "features-compose-in-pages: components/customers/uses-cases.tsx",
    "generic-components-know-no-domain: components/ui/knows-cases.tsx",
    "lib-knows-no-ui: lib/cases/uses-component.ts",
    "outside-world-outside-transactions: lib/cases/sends-mail.ts",
    "pool-is-private: lib/cases/uses-driver.ts",
    "pool-is-private: lib/cases/uses-pool.ts",
    "routes-share-only-actions: app/[org]/customers/page.tsx",
    "transaction-opens-at-the-edge: lib/cases/opens-transaction.ts",
  ]);
  expect(new Set(found.map((line) => line.split(":")[0])).size).toBe(rules.length);
  const cycle = findCycle(importGraph(fixtures, files)) ?? [];
  expect(cycle.toSorted()).toContain("lib/cases/two.ts");
});
