import { type ChildProcess, spawn } from "node:child_process";
import { afterEach, expect, it } from "vitest";

const command = `"${process.execPath}" scripts/run.mjs tests/scripts/serve/wait-for-signal.ts`;
let outer: ChildProcess;
let said = "";

/** As npm does it: npm, a shell that waits, and node. */
async function start(environment: Record<string, string>): Promise<number> {
  said = "";
  outer = spawn("/bin/sh", ["-c", `/bin/sh -c '${command}; :'; :`], {
    env: { ...process.env, ...environment },
  });
  outer.stdout?.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  await expect.poll(() => said).toContain("up ");
  return Number(said.match(/up (\d+)/)?.[1]);
}

let pid = 0;
afterEach(() => {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself.
  }
});

it("takes npm's death for a signal, though a shell stands between", async () => {
  pid = await start({ npm_lifecycle_event: "start" });
  outer.kill("SIGKILL");
  await expect.poll(() => said).toContain("stop");
});

it("takes a Ctrl+C that npm repeats for one, and a later one as an order to end at once", async () => {
  pid = await start({ npm_lifecycle_event: "" });
  process.kill(pid, "SIGINT");
  process.kill(pid, "SIGINT");
  await expect.poll(() => said).toContain("stop");
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect(said).not.toContain("force");
  // It counts from when it heard the first, which may be later than that was sent.
  await expect
    .poll(() => {
      if (!said.includes("force")) process.kill(pid, "SIGINT");
      return said;
    })
    .toContain("force");
});
