import { createHash, createHmac, randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { encode } from "next-auth/jwt";
import pg from "pg";
import { acquirePostgres, type Postgres } from "@/db/server/acquire-postgres";
import { type StartedApp, startApp } from "@/scripts/test/start-app";

export type RunningApp = {
  url: string;
  slug: string;
  schema: string;
  secretKey: string;
  port: number;
  database: { host: string; port: number; database: string };
  /** A signed-in administrator's. */
  cookie: string;
  admin: pg.Client;
  /** The processes of the application by what they are. */
  processes(): Record<"supervisor" | "web" | "jobs" | "postgres", number[]>;
  stop(): Promise<void>;
};

const distDir = process.env.BENCH_DIST_DIR || ".next-bench";

/** Vekt as an operator starts it, production build, two web workers, with a signed-in administrator of the Swedish demo. */
export async function runningApp(): Promise<RunningApp> {
  process.env.WEB_WORKERS = "2";
  process.env.LOG_LEVEL = "warn";
  const started: StartedApp = await startApp(distDir, { isLarge: true });
  const dataDir = started.env.DATA_DIR ?? "";
  const postgres: Postgres = await acquirePostgres({ dataDir, fast: false });
  const url = new URL(postgres.adminUrl);
  url.pathname = "/vekt";
  const admin = new pg.Client(url.href);
  await admin.connect();
  const secretKey = readFileSync(join(dataDir, "secret-key"), "utf8").trim();
  const { rows } = await admin.query(
    `select o.slug, o.schema_name as schema, m.user_id as "userId" from platform.organisations o
       join platform.memberships m on m.organisation_id = o.id and m.role = 'administrator'
      where o.country = 'SE' order by m.created_at limit 1`,
  );
  const { slug, schema, userId } = rows[0];
  const port = Number(url.port);
  Object.assign(process.env, {
    PGHOST: "127.0.0.1",
    PGPORT: String(port),
    PGDATABASE: "vekt",
    SECRET_KEY: secretKey,
  });
  return {
    url: started.env.VEKT_URL ?? "",
    slug,
    schema,
    secretKey,
    port: Number(started.env.PORT),
    database: { host: "127.0.0.1", port, database: "vekt" },
    cookie: await signIn(admin, secretKey, userId),
    admin,
    processes: () => processesOf(dataDir),
    async stop() {
      await admin.end();
      await postgres.release();
      await started.stop();
    },
  };
}

/** A session as signing in makes it. */
async function signIn(admin: pg.Client, secretKey: string, userId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await admin.query(
    "insert into platform.sessions (token_hash, user_id, expires_at) values ($1, $2, now() + interval '1 day')",
    [createHash("sha256").update(token).digest("base64url"), userId],
  );
  const secret = createHmac("sha256", secretKey).update("session").digest("base64url");
  return `vekt-session=${await encode({ token: { sid: token }, secret })}`;
}

function processesOf(dataDir: string): ReturnType<RunningApp["processes"]> {
  const read = (path: string) => {
    try {
      return readFileSync(path, "utf8");
    } catch {
      return "";
    }
  };
  const found: ReturnType<RunningApp["processes"]> = { supervisor: [], web: [], jobs: [], postgres: [] };
  for (const pid of readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)) {
    const command = read(`/proc/${pid}/cmdline`);
    const parent = Number(/\nPPid:\t(\d+)/.exec(read(`/proc/${pid}/status`))?.[1]);
    const isOurs = read(`/proc/${pid}/environ`).split("\0").includes(`DATA_DIR=${dataDir}`);
    if (command.includes("postgres") && (command.includes(dataDir) || found.postgres.includes(parent)))
      found.postgres.push(pid);
    else if (isOurs && command.includes("web.ts")) found.web.push(pid);
    else if (isOurs && command.includes("worker.ts")) found.jobs.push(pid);
    else if (isOurs && command.includes("start.mjs")) found.supervisor.push(pid);
  }
  return found;
}
