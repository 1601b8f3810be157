import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";

/** The account that the database server runs as when it is not ours; PostgreSQL refuses to run as root. */
export type ServerUser = { uid: number; gid: number };

/**
 * Null when Vekt runs as an ordinary user, who then runs the server too. As root: the owner of data that exist
 * already (the accounts of a machine change), else `postgres`, else `nobody`. initdb needs one that has a name.
 */
export function serverUser(existingData: string): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const owner = ownerOf(existingData);
  if (owner && owner.uid !== 0) return owner;
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  for (const name of ["postgres", "nobody"]) {
    const account = accounts.find(([accountName]) => accountName === name);
    if (account) return { uid: Number(account[2]), gid: Number(account[3]) };
  }
  throw new Error(
    "PostgreSQL does not run as root, and this machine has neither an account `postgres` nor `nobody`. " +
      "Start Vekt as an ordinary user, or set DATABASE_URL to a server of your own.",
  );
}

/** Asks the system itself whether the server's account may enter a folder, so that access lists count too. */
export function canEnter(user: ServerUser | null, folder: string): boolean {
  const { status, error } = spawnSync("/bin/sh", ["-c", 'cd -- "$1"', "sh", folder], { ...user, cwd: "/" });
  if (error && "code" in error && error.code === "EPERM") {
    throw new Error(
      "Vekt runs as root but may not change to another account, which PostgreSQL needs. " +
        "Start it as an ordinary user, or set DATABASE_URL to a server of your own.",
    );
  }
  return status === 0;
}

function ownerOf(path: string): ServerUser | null {
  try {
    const { uid, gid } = statSync(path);
    return { uid, gid };
  } catch {
    return null;
  }
}
