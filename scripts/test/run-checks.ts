import { mkdirSync, rmSync } from "node:fs";
import { buildWhenStale } from "../serve/build-when-stale";
import { ensureChromium } from "./ensure-chromium";
import { nodeProgram, runProgram } from "./run-program";
import { type StartedApp, startApp } from "./start-app";
import {
  add,
  playwrightSecondTries,
  playwrightTally,
  type Tally,
  vitestSecondTries,
  vitestTally,
} from "./tally";
import { quickTests } from "./test-files";

// The tests build beside the developer's own build, and keep theirs, so that a repeat is quick.
const distDir = ".next-test";
const vitestReport = ".tmp/vitest.json";
const playwrightReport = ".tmp/playwright.json";
// Servers, databases and browsers on two cores: what fails once and not again is told of, and fails nobody's day.
const triedAgain = 1;

/** Runs every check, also after one that failed; the last line is the sum, the result the exit code. */
export async function runChecks({ quick }: { quick: boolean }): Promise<number> {
  mkdirSync(".tmp", { recursive: true });
  const checks = [
    await check("Format and lint", () => program("node_modules/.bin/biome", "check", ".")),
    await check("Types", checkTypes),
    await check("Dead code", () => program(...nodeProgram("knip/bin/knip.js"))),
  ];
  // Each leaves the processors idle now and then, waiting for the database or for its own slowest piece.
  const building = quick ? null : check("Build", build);
  const tests = await runVitest(quick ? quickTests() : []);
  const built = await building;
  const browser = built ? [built, ...(built.failed === 0 ? [await runBrowserTests()] : [])] : [];
  const { passed, failed } = add(...checks, tests, ...browser);
  const remarks = [
    ...vitestSecondTries(vitestReport),
    ...(browser.length > 1 ? playwrightSecondTries(playwrightReport) : []),
  ];
  for (const remark of remarks) console.log(remark);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** One check that passes or fails as a whole; its output is shown when it fails. */
async function check(title: string, work: () => Promise<void>): Promise<Tally> {
  const began = Date.now();
  try {
    await work();
    console.log(`✓ ${title} (${secondsSince(began)} s)`);
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.log(`✗ ${title} (${secondsSince(began)} s)\n${error instanceof Error ? error.message : error}\n`);
    return { passed: 0, failed: 1 };
  }
}

async function program(...command: string[]): Promise<void> {
  const { code, output } = await runProgram(command, { env: { NEXT_DIST_DIR: distDir } });
  if (code !== 0) throw new Error(output || `ended with ${code}`);
}

async function checkTypes(): Promise<void> {
  await program(...nodeProgram("next/dist/bin/next", "typegen"));
  // Written by next.config.js for this output folder.
  await program("node_modules/.bin/tsc", "--noEmit", "-p", `.tmp/tsconfig${distDir}.json`);
}

async function runVitest(files: string[]): Promise<Tally> {
  rmSync(vitestReport, { force: true });
  const began = Date.now();
  const options = [
    `--retry=${triedAgain}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${vitestReport}`,
  ];
  const { code } = await runProgram(nodeProgram("vitest/vitest.mjs", "run", ...options, ...files), {
    show: true,
  });
  return summed("Tests", began, vitestTally(vitestReport), code);
}

async function build(): Promise<void> {
  await buildWhenStale(process.cwd(), distDir);
}

async function runBrowserTests(): Promise<Tally> {
  await ensureChromium();
  let app: StartedApp | null = null;
  const started = await check("Start of an empty installation", async () => {
    app = await startApp(distDir);
  });
  if (!app) return started;
  const { env, surviveKills, stop }: StartedApp = app;
  return add(
    started,
    await runPlaywright(env),
    await check("Recovery from kill -9 of a web process and of PostgreSQL", surviveKills),
    await check("Stop that leaves no process and no port", stop),
  );
}

async function runPlaywright(env: Record<string, string>): Promise<Tally> {
  rmSync(playwrightReport, { force: true });
  const began = Date.now();
  const command = nodeProgram(
    "@playwright/test/cli.js",
    "test",
    "--reporter=list,json",
    `--retries=${triedAgain}`,
    "--pass-with-no-tests",
  );
  const { code } = await runProgram(command, {
    show: true,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport },
  });
  return summed("Browser tests", began, playwrightTally(playwrightReport), code);
}

/** A runner that fails without a failed test (a crash, an error outside of any test) counts as one failure. */
function summed(title: string, began: number, tally: Tally, code: number): Tally {
  const sum = code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
  const mark = sum.failed === 0 ? "✓" : "✗";
  console.log(`${mark} ${title}: ${sum.passed} passed, ${sum.failed} failed (${secondsSince(began)} s)`);
  return sum;
}

function secondsSince(began: number): string {
  return ((Date.now() - began) / 1000).toFixed(1);
}
