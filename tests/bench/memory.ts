import { readFileSync } from "node:fs";
import { table } from "./figures";
import type { RunningApp } from "./running-app";

const meanings = {
  supervisor: "supervisor",
  web: "web worker",
  jobs: "jobs",
  postgres: "PostgreSQL, all its processes",
};

/** Resident memory of each process; PostgreSQL's as its fair share, since its processes share one piece. */
export function benchMemory(app: RunningApp, when: string): void {
  const rows = [[`Memory ${when}`, "MB"]];
  for (const [kind, pids] of Object.entries(app.processes()) as [keyof typeof meanings, number[]][]) {
    const sizes = pids.map((pid) => kilobytes(pid, kind === "postgres" ? "Pss" : "Rss"));
    if (kind === "postgres")
      rows.push([meanings[kind], megabytes(sizes.reduce((sum, size) => sum + size, 0))]);
    else for (const size of sizes) rows.push([meanings[kind], megabytes(size)]);
  }
  console.log(`\n${table(rows)}`);
}

const megabytes = (size: number) => (size / 1024).toFixed(0);

function kilobytes(pid: number, what: "Rss" | "Pss"): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    return Number(new RegExp(`^${what}:\\s+(\\d+)`, "m").exec(rollup)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
