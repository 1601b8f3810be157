import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Where the statements stand that the bare servers send, by page. */
export const statementsFile = resolve(".tmp/bench-statements.json");

/** Starts a server that does the least a page can do with the statements of `statementsFile`; waits until it serves `page`. */
export async function startBare(file: string, env: Record<string, string>, page: string) {
  const port = await freePort();
  const child: ChildProcess = fork(resolve("tests/bench/servers", file), {
    env: {
      ...process.env,
      ...env,
      PORT: String(port),
      WEB_WORKERS: "2",
      NODE_ENV: "production",
      BENCH_STATEMENTS: statementsFile,
    },
    execArgv: [],
  });
  const address = (asked: string) => `http://127.0.0.1:${port}/${asked}`;
  for (let tries = 0; ; tries++) {
    const answer = await fetch(address(page)).catch(() => null);
    if (answer?.ok) break;
    if (tries > 100) throw new Error(`${file} does not answer: ${answer ? await answer.text() : ""}`);
    await sleep(200);
  }
  const pids = () => {
    const own = child.pid ?? 0;
    const workers = readFileSync(`/proc/${own}/task/${own}/children`, "utf8").trim().split(" ").map(Number);
    return [own, ...workers];
  };
  return { address, pids, stop: () => child.kill() };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(address && typeof address === "object" ? address.port : 0));
    });
  });
}
