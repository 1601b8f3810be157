import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const chromium = process.env.CHROMIUM_PATH || "/usr/bin/chromium";

const alone = /isolation\.spec/;
const cases =
  /(activities|board|calendar|case-list|new-case|notifications|order|reports|sales-reports|walk)\.spec/;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 2,
  // Only what fails waits so long; a machine that does much else at once is slow, not wrong.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  // Whether a stranger changed anything is told by sums over the database: nobody else may work meanwhile.
  // After it, those who change or count Nordbygg's cases, tasks and notifications go one after another, beside the rest.
  projects: [
    { name: "alone", testMatch: alone },
    { name: "cases", testMatch: cases, workers: 1, dependencies: ["alone"] },
    { name: "others", testIgnore: [alone, cases], dependencies: ["alone"] },
  ],
  use: {
    // Not 127.0.0.1: Next takes it for localhost, and cookies would get lost between the two.
    baseURL: process.env.VEKT_URL || `http://localhost:${process.env.PORT || "3000"}`,
    // A trace of everything costs half as much again as the tests; ask for one where something fails: `--trace on`.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(existsSync(chromium) ? { executablePath: chromium } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
