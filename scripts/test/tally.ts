import { existsSync, readFileSync } from "node:fs";

export type Tally = { passed: number; failed: number };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; status: string; assertionResults: VitestAssertion[] }[];
};
type VitestAssertion = { status: string; fullName: string; failureMessages: string[] };
type PlaywrightReport = {
  stats: { expected: number; flaky: number; unexpected: number };
  errors: unknown[];
  suites?: PlaywrightSuite[];
};
type PlaywrightSuite = {
  suites?: PlaywrightSuite[];
  specs?: {
    file: string;
    line: number;
    title: string;
    tests: { status: string; results: { errors?: { message?: string }[] }[] }[];
  }[];
};

/** What vitest's JSON report says; a file that could not even be loaded counts as one failure. */
export function vitestTally(path: string): Tally {
  const report = readReport<VitestReport>(path);
  if (!report) return { passed: 0, failed: 1 };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((assertion) => assertion.status === "failed"),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/** What Playwright's JSON report says; a test that passed at its second try has passed. */
export function playwrightTally(path: string): Tally {
  const report = readReport<PlaywrightReport>(path);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, flaky, unexpected } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length };
}

/** Says of each of vitest's tests that passed only when it was tried again which it was, and what had gone wrong. */
export function vitestSecondTries(path: string): string[] {
  const { testResults = [] } = readReport<Partial<VitestReport>>(path) ?? {};
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status, failureMessages }) => status === "passed" && failureMessages.length > 0)
      .map(({ fullName, failureMessages }) => secondTry(`${name} ${fullName}`, failureMessages)),
  );
}

/** The same of Playwright's. */
export function playwrightSecondTries(path: string): string[] {
  const specsOf = ({ suites = [], specs = [] }: PlaywrightSuite): NonNullable<PlaywrightSuite["specs"]> => [
    ...specs,
    ...suites.flatMap(specsOf),
  ];
  return specsOf(readReport<PlaywrightReport>(path) ?? {}).flatMap(({ file, line, title, tests }) =>
    tests
      .filter(({ status }) => status === "flaky")
      .map(({ results }) => {
        const errors = results.flatMap(({ errors = [] }) => errors.map(({ message = "" }) => message));
        return secondTry(`${file}:${line} ${title}`, errors);
      }),
  );
}

const secondTry = (test: string, errors: string[]) =>
  `! Passed at the second try, and wants looking into: ${test}\n${errors.map(plain).join("\n")}\n`;
const plain = (text: string) => text.replace(colours, "").replace(/^/gm, "    ");
// biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's colours begin with one
const colours = /\u001b\[[\d;]*m/g;

export function add(...tallies: Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    failed: tallies.reduce((sum, tally) => sum + tally.failed, 0),
  };
}

function readReport<Report>(path: string): Report | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Report) : null;
}
