import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PostgresFolder } from "./postgres-folder";
import { program } from "./server-binaries";

/** What the server's programs see of the environment: nothing that could change how they sort, print or log in. */
export const serverEnvironment: NodeJS.ProcessEnv = {
  PATH: "/usr/bin:/bin",
  LC_ALL: "C.UTF-8",
  LANG: "C.UTF-8",
  TZ: "UTC",
  NODE_ENV: "production", // means nothing to it, but Next's types ask for one
};

/** Makes the data folder at the first start: beside its place, and moved there when it is whole. */
export function initialiseCluster(folder: PostgresFolder, binaries: string, fast: boolean): void {
  if (existsSync(join(folder.data, "PG_VERSION"))) return;
  removeDrafts(folder);
  const draft = join(folder.root, `data.new-${process.pid}`);
  const password = randomBytes(24).toString("base64url");
  // initdb cannot read the password from node's stdin (a socket), so it gets a file that is gone right after.
  const passwordDraft = join(folder.root, `password.new-${process.pid}`);
  try {
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordDraft, `${password}\n`, { mode: 0o600 });
    if (folder.user) {
      for (const path of [draft, passwordDraft]) chownSync(path, folder.user.uid, folder.user.gid);
    }
    runInitdb(binaries, draft, passwordDraft, folder, fast);
    writeFileSync(folder.passwordFile, password, { mode: 0o600 });
    renameSync(draft, folder.data);
  } finally {
    rmSync(passwordDraft, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

function runInitdb(
  binaries: string,
  draft: string,
  passwordFile: string,
  folder: PostgresFolder,
  fast: boolean,
) {
  const options = [
    ["-D", draft, "-U", "postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--encoding=UTF8"],
    // The builtin provider never changes its order between versions; lists name their ICU collation themselves.
    ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
    [process.platform === "linux" ? "--locale=C.UTF-8" : "--locale=C"],
    fast ? ["--no-sync"] : [],
  ].flat();
  const { status, error, stderr } = spawnSync(program(binaries, "initdb"), options, {
    ...folder.user,
    env: serverEnvironment,
    cwd: "/",
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The database could not be set up: ${error?.message ?? stderr.trim()}`);
}

/** Left by a process that was killed while it set up; the caller holds the lock, so nobody works on them. */
function removeDrafts(folder: PostgresFolder): void {
  for (const name of readdirSync(folder.root)) {
    if (/^(data|password)\.new-/.test(name))
      rmSync(join(folder.root, name), { recursive: true, force: true });
  }
}
