import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

export type KeptProcess = {
  /** Ends the present process and lets a new one take its place. */
  replace(): void;
  /** Lets it finish what it does, and ends it by force after the drain's time. */
  stop(): Promise<void>;
  kill(): void;
};

type Options = {
  name: string;
  start: () => ChildProcess;
  /** It keeps dying right after its start. Absent: it is tried for ever, every half minute. */
  onHopeless?: () => void;
};

const drainMs = 27_000;
const quickDeathMs = 10_000;
const hopelessAfter = 5;
const longestDelayMs = 30_000;

/** Keeps one process alive: whenever it dies another one starts, later each time if it dies at once. */
export function keepProcess({ name, start, onHopeless }: Options): KeptProcess {
  let child: ChildProcess;
  let stopping = false;
  let quickDeaths = 0;
  let ended: Promise<void> = Promise.resolve();

  function run(): void {
    const began = Date.now();
    child = start();
    ended = new Promise((resolve) => {
      child.once("exit", (code, signal) => {
        resolve();
        if (stopping) return;
        quickDeaths = Date.now() - began < quickDeathMs ? quickDeaths + 1 : 0;
        if (code !== 0) console.error(`  ${name} ended (${signal ?? `code ${code}`}); another one starts`);
        if (quickDeaths >= hopelessAfter) onHopeless?.();
        const delayMs = quickDeaths === 0 ? 0 : Math.min(longestDelayMs, 200 * 2 ** (quickDeaths - 1));
        setTimeout(() => stopping || run(), delayMs);
      });
    });
    child.on("error", () => {}); // a failed start or signal shows in its exit
  }

  run();
  return {
    replace: () => void child.kill("SIGTERM"),
    async stop() {
      stopping = true;
      child.kill("SIGTERM");
      const late = await Promise.race([ended.then(() => false), sleep(drainMs, true, { ref: false })]);
      if (late) child.kill("SIGKILL");
      await ended;
    },
    kill() {
      stopping = true;
      child.kill("SIGKILL");
    },
  };
}
