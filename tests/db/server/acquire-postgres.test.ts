import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { acquirePostgres, stopPostgres } from "@/db/server/acquire-postgres";
import { commandLine, processesWorkingIn } from "@/db/server/process-identity";
import { ask, makeDataDir, postmasterPid, startHolder } from "./server-holder";

let dataDir: string;
let remove: () => void;

beforeEach(() => {
  ({ dataDir, remove } = makeDataDir());
});
afterEach(async () => {
  await stopPostgres(dataDir);
  remove();
});

const isRunning = () => processesWorkingIn(join(dataDir, "pg/data")).length > 0;

describe("several processes share one server", () => {
  it("starts it once when three ask at the same time, and stops it with the last", async () => {
    const holders = await Promise.all([startHolder(dataDir), startHolder(dataDir), startHolder(dataDir)]);
    expect(new Set(holders.map((holder) => holder.adminUrl)).size).toBe(1);
    expect(readdirSync(join(dataDir, "pg/holders")).map(Number).toSorted()).toEqual(
      holders.map((holder) => holder.pid).toSorted(),
    );
    const [first, second, third] = holders;
    await first?.release();
    await second?.kill();
    expect(isRunning()).toBe(true);
    await third?.release();
    expect(isRunning()).toBe(false);
    expect(readdirSync(join(dataDir, "pg/holders"))).toEqual([]);
  });

  it("counts how often one process acquired it", async () => {
    const first = await acquirePostgres({ dataDir, fast: true });
    const second = await acquirePostgres({ dataDir, fast: true });
    await first.release();
    await first.release();
    expect(await ask(second.adminUrl, "select 1 as n")).toEqual([{ n: 1 }]);
    await second.release();
    expect(isRunning()).toBe(false);
  });

  it("refuses to share a server without durability with one who needs it", async () => {
    const fast = await acquirePostgres({ dataDir, fast: true });
    await expect(acquirePostgres({ dataDir })).rejects.toThrow(/without durability/);
    await fast.release();
    expect(isRunning()).toBe(false);
  });
});

describe("nothing has to be mended by hand", () => {
  it("joins the server that a killed process left, and still stops it at the end", async () => {
    const killed = await startHolder(dataDir);
    await ask(killed.adminUrl, "create table kept as select 7 as n");
    await killed.kill();
    expect(isRunning()).toBe(true);
    const next = await acquirePostgres({ dataDir, fast: true });
    expect(next.adminUrl).toBe(killed.adminUrl);
    expect(await ask(next.adminUrl, "select n from kept")).toEqual([{ n: 7 }]);
    await next.release();
    expect(isRunning()).toBe(false);
  });

  it("keeps every acknowledged write when node and the server are killed in the midst of writing", async () => {
    const holder = await startHolder(dataDir, { mode: "durable" });
    await ask(holder.adminUrl, "create table kept (n integer primary key)");
    const writer = new pg.Client(holder.adminUrl);
    writer.on("error", () => {});
    await writer.connect();
    let acknowledged = 0;
    const writing = (async () => {
      for (let n = 1; ; n++) {
        await writer.query("insert into kept values ($1)", [n]);
        acknowledged = n;
      }
    })().catch(() => {});
    await expect.poll(() => acknowledged, { interval: 5 }).toBeGreaterThan(50);
    const server = postmasterPid(dataDir);
    await holder.kill();
    process.kill(server, "SIGKILL");
    await writing;
    const next = await acquirePostgres({ dataDir });
    const [row] = await ask(next.adminUrl, "select count(*)::int as n, max(n) as last from kept");
    expect(row?.n).toBe(row?.last);
    expect(Number(row?.n)).toBeGreaterThanOrEqual(acknowledged);
    const settings = await ask(
      next.adminUrl,
      `select name, setting from pg_settings
        where name in ('fsync', 'full_page_writes', 'synchronous_commit') order by name`,
    );
    expect(settings.map((row) => row.setting)).toEqual(["on", "on", "on"]);
    await next.release();
  });

  it("starts a killed server again while a process watches it, on the same port", async () => {
    const holder = await startHolder(dataDir, { mode: "durable" });
    const pool = new pg.Pool({ connectionString: holder.adminUrl });
    pool.on("error", () => {});
    await pool.query("create table kept as select 7 as n");
    process.kill(postmasterPid(dataDir), "SIGKILL");
    expect(await holder.line("restarted")).toBe(holder.adminUrl);
    expect((await pool.query("select n from kept")).rows).toEqual([{ n: 7 }]);
    await pool.end();
    await holder.release();
    expect(isRunning()).toBe(false);
  });

  it("passes over locks and pid files whose numbers were handed to strangers", async () => {
    const first = await acquirePostgres({ dataDir, fast: true });
    await first.release();
    const stranger = { pid: process.ppid, stamp: "0@gone", nonce: "1", purpose: "", since: "" };
    writeFileSync(join(dataDir, "pg/start.lock"), JSON.stringify(stranger));
    writeFileSync(join(dataDir, `pg/holders/${process.ppid}`), "0@gone");
    writeFileSync(join(dataDir, "pg/data/postmaster.pid"), `${process.ppid}\n\n\n5432\n\n\n\nready\n`);
    const second = await acquirePostgres({ dataDir, fast: true });
    await second.release();
    expect(isRunning()).toBe(false);
  });

  it("takes another port when its own is busy, and keeps that one", async () => {
    const first = await acquirePostgres({ dataDir, fast: true });
    await first.release();
    const squatter = createServer().listen(first.port, "127.0.0.1");
    const second = await acquirePostgres({ dataDir, fast: true });
    expect(second.port).not.toBe(first.port);
    await second.release();
    squatter.close();
    const third = await acquirePostgres({ dataDir, fast: true });
    expect(third.port).toBe(second.port);
    await third.release();
  });

  it("begins anew after a set-up that was cut short", async () => {
    mkdirSync(join(dataDir, "pg/data.new-1"), { recursive: true });
    const postgres = await acquirePostgres({ dataDir, fast: true });
    await postgres.release();
    expect(readdirSync(join(dataDir, "pg")).filter((name) => name.includes(".new-"))).toEqual([]);
  });
});

describe("access", () => {
  it("listens on this machine only, and asks for the password", async () => {
    const postgres = await acquirePostgres({ dataDir, fast: true });
    const stranger = new URL(postgres.adminUrl);
    stranger.password = "guess";
    await expect(ask(stranger.href, "select 1")).rejects.toThrow(/password authentication failed/);
    expect(commandLine(postmasterPid(dataDir))).toContain("listen_addresses=127.0.0.1");
    expect(statSync(join(dataDir, "pg/superuser-password")).mode & 0o077).toBe(0);
    expect(statSync(join(dataDir, "pg/data")).mode & 0o077).toBe(0);
    await postgres.release();
  });
});

const nobody = { uid: 65_534, gid: 65_534 };
const isRoot = process.getuid?.() === 0;
const nobodySeesUs = isRoot && spawnSync("/bin/ls", ["scripts/run.mjs"], nobody).status === 0;

describe.runIf(isRoot)("accounts", () => {
  it.runIf(nobodySeesUs)("works as an ordinary user", async () => {
    chownSync(dataDir, nobody.uid, nobody.gid);
    const holder = await startHolder(dataDir, { user: nobody });
    expect(statSync(join(dataDir, "pg/data")).uid).toBe(nobody.uid);
    expect(await ask(holder.adminUrl, "select 1 as n")).toEqual([{ n: 1 }]);
    await holder.release();
    expect(isRunning()).toBe(false);
  });

  it("as root runs the server as another account, whoever owned the data before", async () => {
    const postgres = await acquirePostgres({ dataDir, fast: true });
    const { uid } = statSync(`/proc/${postmasterPid(dataDir)}`);
    expect(uid).not.toBe(0);
    expect(statSync(join(dataDir, "pg/data")).uid).toBe(uid);
    await postgres.release();
  });

  it("as root in a closed folder keeps the data where the server's account can reach them", async () => {
    const closed = join(dataDir, "closed");
    mkdirSync(closed, { mode: 0o700 });
    const inner = join(closed, "data");
    const postgres = await acquirePostgres({ dataDir: inner, fast: true });
    expect(lstatSync(join(inner, "pg")).isSymbolicLink()).toBe(true);
    expect(await ask(postgres.adminUrl, "select 1 as n")).toEqual([{ n: 1 }]);
    await postgres.release();
    const again = await acquirePostgres({ dataDir: inner, fast: true });
    await again.release();
    expect(readFileSync(join(inner, "pg/data/PG_VERSION"), "utf8").trim()).toBe("18");
    expect(statSync(closed).mode & 0o777).toBe(0o700);
    spawnSync("/bin/sh", ["-c", 'rm -rf "$(readlink "$1")"', "sh", join(inner, "pg")]);
    await expect(acquirePostgres({ dataDir: inner, fast: true })).rejects.toThrow(/which is gone/);
  });

  it("names the reason when the folder belongs to somebody else", async () => {
    const other = join(dataDir, "other");
    mkdirSync(other, { mode: 0o755 });
    chmodSync(other, 0o755);
    if (nobodySeesUs) await expect(startHolder(other, { user: nobody })).rejects.toThrow(/another account/);
    expect(existsSync(join(other, "pg"))).toBe(false);
  });
});
