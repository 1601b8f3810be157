import { type ChildProcess, spawn } from "node:child_process";
import { afterEach, expect, it, vi } from "vitest";
import { type KeptProcess, keepProcess } from "@/scripts/serve/keep-process";

let kept: KeptProcess | undefined;
afterEach(() => kept?.kill());

function keep(script: string, onHopeless?: () => void): ChildProcess[] {
  const children: ChildProcess[] = [];
  vi.spyOn(console, "error").mockImplementation(() => {});
  kept = keepProcess({
    name: "test",
    start: () => {
      const child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "ignore"] });
      children.push(child);
      return child;
    },
    ...(onHopeless ? { onHopeless } : {}),
  });
  return children;
}

it("starts another process when one is killed, and none after stop", async () => {
  const children = keep("setInterval(() => {}, 1000)");
  expect(children[0]?.pid).toBeDefined();
  children[0]?.kill("SIGKILL");
  await vi.waitFor(() => expect(children).toHaveLength(2), 60_000);
  await kept?.stop();
  expect(children[1]?.signalCode).toBe("SIGTERM");
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(children).toHaveLength(2);
});

it("waits for what a process still finishes", async () => {
  const children = keep(
    "process.on('SIGTERM', () => setTimeout(() => process.exit(0), 400)); setInterval(() => {}, 1000); console.log('up')",
  );
  await new Promise((resolve) => children[0]?.stdout?.once("data", resolve));
  await kept?.stop();
  expect(children[0]?.exitCode).toBe(0);
});

it("says when a process never comes up", async () => {
  const onHopeless = vi.fn();
  keep("process.exit(3)", onHopeless);
  await vi.waitFor(() => expect(onHopeless).toHaveBeenCalled(), 60_000);
});
