import { spawn } from "node:child_process";

export type Outcome = { code: number; output: string };

/** Runs a program of node_modules (or any other) to its end; its output is kept, or shown as it comes. */
export function runProgram(
  command: string[],
  { show = false, env = {} }: { show?: boolean; env?: Record<string, string> } = {},
): Promise<Outcome> {
  const [program = "", ...args] = command;
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 1, output: error.message }));
    child.once("close", (code) => resolve({ code: code ?? 1, output: output.trim() }));
  });
}

/** A program that a package brings, run by this very node. */
export function nodeProgram(path: string, ...args: string[]): string[] {
  return [process.execPath, `node_modules/${path}`, ...args];
}
