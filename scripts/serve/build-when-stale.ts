import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withFileLock } from "@/db/server/file-lock";

const sources = [
  "app",
  "components",
  "db",
  "lib",
  "instrumentation.ts",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];
const privateVariables =
  /^(DATABASE_URL|PG[A-Z]+|SECRET_KEY|SMTP_URL|DEMO_PASSWORD|[A-Z]+_(TOKEN|PASSWORD|CLIENT_SECRET))$/;

/** Builds the pages unless the last build was made of the very same sources; tells whether it did. */
export async function buildWhenStale(root: string, distDir: string, signal?: AbortSignal): Promise<boolean> {
  const dist = join(root, distDir);
  mkdirSync(dist, { recursive: true });
  mkdirSync(join(root, ".tmp"), { recursive: true });
  return withFileLock(
    join(root, ".tmp", `build${distDir}.lock`),
    { purpose: "building", patienceMs: 900_000 },
    async () => {
      const hash = hashOf(root);
      const stamp = join(dist, "vekt-sources");
      const fresh =
        existsSync(join(dist, "BUILD_ID")) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
      if (fresh) return false;
      await build(root, distDir, signal);
      writeFileSync(stamp, hash);
      return true;
    },
  );
}

function build(root: string, distDir: string, signal: AbortSignal | undefined): Promise<void> {
  const env: NodeJS.ProcessEnv = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !privateVariables.test(name))),
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    NEXT_DIST_DIR: distDir,
  };
  const child = spawn(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build"], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    ...(signal ? { signal } : {}),
  });
  const output: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => output.push(chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The build failed.\n${Buffer.concat(output).toString().trim()}`));
    });
  });
}

function hashOf(root: string): string {
  const hash = createHash("sha256");
  hash.update(process.version);
  for (const source of sources) addTo(hash, root, source);
  return hash.digest("hex");
}

function addTo(hash: ReturnType<typeof createHash>, root: string, path: string): void {
  const absolute = join(root, path);
  const stat = statSync(absolute, { throwIfNoEntry: false });
  if (!stat) return;
  if (stat.isDirectory()) {
    for (const name of readdirSync(absolute).toSorted()) addTo(hash, root, join(path, name));
  } else {
    hash.update(`\0${path}\0`).update(readFileSync(absolute));
  }
}
