import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const user = "anna";
export const password = "tall-birch";
const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;

/** Radicale, a real calendar server: as Debian brings it or, as root on Debian, installed now. Null where there is none. */
function findProgram(): string | null {
  const path = "/usr/bin/radicale";
  if (existsSync(path)) return path;
  if (!existsSync("/usr/bin/apt-get") || process.getuid?.() !== 0) return null;
  const apt = (...words: string[]) =>
    execFileSync("/usr/bin/apt-get", ["-o", "DPkg::Lock::Timeout=300", "-qq", ...words], {
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  try {
    apt("update");
    apt("install", "-y", "--no-install-recommends", "radicale");
  } catch {
    return null;
  }
  return existsSync(path) ? path : null;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === "object" && address ? address.port : 0;
}

/** A calendar server with one person's one calendar, in a folder of its own, on a port that nobody else has. */
export async function startCalendarServer() {
  const program = findProgram();
  if (!program) return null;
  const folder = mkdtempSync(join(tmpdir(), "vekt-calendar-"));
  const port = await freePort();
  mkdirSync(join(folder, "collections"));
  writeFileSync(join(folder, "users"), `${user}:${password}\n`);
  writeFileSync(
    join(folder, "config"),
    `[server]\nhosts = 127.0.0.1:${port}\n[auth]\ntype = htpasswd\nhtpasswd_filename = ${folder}/users
htpasswd_encryption = plain\ndelay = 0\n[storage]\nfilesystem_folder = ${folder}/collections\n`,
  );
  const origin = `http://127.0.0.1:${port}`;
  let running: ReturnType<typeof spawn> | null = null;
  const start = async () => {
    running = spawn(program, ["--config", join(folder, "config")], { stdio: "ignore" });
    for (let tries = 0; tries < 200; tries++) {
      const isUp = await fetch(`${origin}/.web/`).then(
        () => true,
        () => false,
      );
      if (isUp) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error("the calendar server did not start");
  };
  const stop = async () => {
    const ending = running;
    running = null;
    if (!ending || ending.exitCode !== null) return;
    const ended = new Promise((resolve) => ending.once("exit", resolve));
    ending.kill("SIGTERM");
    await ended;
  };
  const calendarUrl = `${origin}/${user}/work/`;
  const ask = (path: string, method: string, body?: string, headers: HeadersInit = {}) =>
    fetch(new URL(path, calendarUrl), { method, body, headers: { authorization, ...headers } });
  await start();
  await ask(
    "",
    "MKCALENDAR",
    `<c:mkcalendar xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:set><d:prop><d:displayname>Arbete</d:displayname>
      <c:supported-calendar-component-set><c:comp name="VEVENT"/></c:supported-calendar-component-set></d:prop></d:set></c:mkcalendar>`,
  );
  return {
    origin,
    host: `127.0.0.1:${port}`,
    user,
    calendarUrl,
    start,
    stop,
    close: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
    /** What stands there, by the last part of its address. */
    async events(): Promise<Map<string, string>> {
      const listed = await ask("", "PROPFIND", undefined, { depth: "1" });
      const names = [...(await listed.text()).matchAll(/<href>[^<]*\/([^/<]+\.ics)<\/href>/g)].map(
        ([, name]) => name ?? "",
      );
      const texts = await Promise.all(
        names.map(async (name) => [name, await (await ask(name, "GET")).text()] as const),
      );
      return new Map(texts);
    },
    async put(name: string, text: string): Promise<void> {
      const answer = await ask(name, "PUT", text, { "content-type": "text/calendar" });
      if (!answer.ok) throw new Error(`the calendar server says ${answer.status}`);
    },
    async remove(name: string): Promise<void> {
      await ask(name, "DELETE");
    },
  };
}
