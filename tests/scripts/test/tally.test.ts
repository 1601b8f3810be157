import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import {
  add,
  playwrightSecondTries,
  playwrightTally,
  vitestSecondTries,
  vitestTally,
} from "@/scripts/test/tally";

const folder = mkdtempSync(join(tmpdir(), "vekt-tally-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: object): string {
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify(content));
  return path;
}

it("counts a test file that cannot be loaded as a failure", () => {
  const testResults = [
    { status: "failed", assertionResults: [] },
    { status: "failed", assertionResults: [{ status: "failed" }, { status: "passed" }] },
  ];
  const path = report({ numPassedTests: 5, numFailedTests: 1, testResults });
  expect(vitestTally(path)).toEqual({ passed: 5, failed: 2 });
});

it("counts a browser test that passed at last as passed, and an error outside of tests as a failure", () => {
  const path = report({ stats: { expected: 3, flaky: 1, unexpected: 2 }, errors: [{}] });
  expect(playwrightTally(path)).toEqual({ passed: 4, failed: 3 });
});

it("tells of a browser test that passed at its second try, and of what had gone wrong", () => {
  const of = (title: string, status: string, message?: string) => {
    const results = message ? [{ errors: [{ message }] }, { errors: [] }] : [{ errors: [] }];
    return { file: "board.spec.ts", line: 34, title, tests: [{ status, results }] };
  };
  const specs = [
    of("a card is moved", "flaky", "\u001b[31mno\u001b[39m title\nat all"),
    of("a card stays", "expected"),
  ];
  const path = report({ stats: {}, errors: [], suites: [{ suites: [{ specs }] }] });
  expect(playwrightSecondTries(path)).toEqual([
    "! Passed at the second try, and wants looking into: board.spec.ts:34 a card is moved\n    no title\n    at all\n",
  ]);
  expect(playwrightSecondTries("/nowhere")).toEqual([]);
});

it("tells of a quick test that passed at its second try, and of none that passed at once or never", () => {
  const of = (fullName: string, status: string, ...failureMessages: string[]) => ({
    fullName,
    status,
    failureMessages,
  });
  const assertionResults = [
    of("meets", "passed", "4 is not 3"),
    of("waits", "passed"),
    of("ends", "failed", "no"),
  ];
  const path = report({ testResults: [{ name: "a.test.ts", status: "failed", assertionResults }] });
  expect(vitestSecondTries(path)).toEqual([
    "! Passed at the second try, and wants looking into: a.test.ts meets\n    4 is not 3\n",
  ]);
  expect(vitestSecondTries("/nowhere")).toEqual([]);
});

it("counts a missing report as a failure", () => {
  expect(add(vitestTally("/nowhere"), playwrightTally("/nowhere"))).toEqual({ passed: 0, failed: 2 });
});
