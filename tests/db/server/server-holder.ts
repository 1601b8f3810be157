import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";

/** A process of its own that holds a server. */
export type Holder = {
  pid: number;
  adminUrl: string;
  /** The next line that begins with this word, without the word. */
  line(word: string): Promise<string>;
  kill(): Promise<void>;
  release(): Promise<void>;
};

/** A folder that any account may enter, and its removal. */
export function makeDataDir(): { dataDir: string; remove(): void } {
  const dataDir = mkdtempSync(join(tmpdir(), "vekt-server-"));
  chmodSync(dataDir, 0o755);
  return {
    dataDir,
    remove() {
      for (const folder of [realpathSync(join(dataDir, "pg")), dataDir]) {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

export async function startHolder(
  dataDir: string,
  { mode = "fast", user }: { mode?: "fast" | "durable"; user?: { uid: number; gid: number } } = {},
): Promise<Holder> {
  const child = spawn(
    process.execPath,
    ["scripts/run.mjs", "tests/db/server/hold-postgres.ts", dataDir, mode],
    {
      stdio: ["pipe", "pipe", "pipe"],
      ...user,
      env: { ...process.env, HOME: dataDir },
    },
  );
  const line = lineReader(child);
  const adminUrl = await line("ready");
  return {
    pid: child.pid ?? 0,
    adminUrl,
    line,
    async kill() {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
    async release() {
      const ended = once(child, "exit");
      child.stdin?.end();
      await ended;
    },
  };
}

export function postmasterPid(dataDir: string): number {
  return Number(readFileSync(join(dataDir, "pg/data/postmaster.pid"), "utf8").split("\n")[0]);
}

/** Rows of one statement on a connection of its own. */
export async function ask(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

function lineReader(child: ChildProcess): Holder["line"] {
  const seen: string[] = [];
  const waiting: (() => void)[] = [];
  let ended = false;
  const wake = () => {
    for (const resolve of waiting.splice(0)) resolve();
  };
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface(stream).on("line", (text) => {
      seen.push(text);
      wake();
    });
  }
  child.once("exit", () => {
    ended = true;
    wake();
  });
  return async (word) => {
    for (;;) {
      const index = seen.findIndex((text) => text.startsWith(`${word} `));
      if (index >= 0) return (seen.splice(index, 1)[0] ?? "").slice(word.length + 1);
      if (ended) throw new Error(`the holder ended:\n${seen.join("\n")}`);
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
}
