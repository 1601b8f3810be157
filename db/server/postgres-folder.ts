import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  realpathSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { canEnter, type ServerUser, serverUser } from "./server-user";

const sharedGround = "/var/lib/vekt";

/** Where one embedded server keeps everything, and the account that it runs as. */
export type PostgresFolder = {
  root: string;
  data: string;
  passwordFile: string;
  portFile: string;
  logFile: string;
  lockFile: string;
  holders: string;
  user: ServerUser | null;
};

/**
 * Makes `<dataDir>/pg`. When root keeps Vekt in a place that no other account may enter (such as /root), the
 * server could not reach its own data: then `<dataDir>/pg` becomes a link to a new folder in /var/lib/vekt.
 */
export function preparePostgresFolder(dataDir: string): PostgresFolder {
  if (process.platform === "win32") {
    throw new Error(
      "The embedded PostgreSQL does not run on Windows: set DATABASE_URL to a server of your own.",
    );
  }
  const outer = resolve(dataDir);
  const place = join(outer, "pg");
  try {
    mkdirSync(outer, { recursive: true, mode: 0o711 });
    refuseDanglingLink(place);
    const user = serverUser(join(place, "data"));
    if (user) letPass(outer);
    if (!existsSync(place)) {
      if (user && !canEnter(user, outer)) symlinkSync(newFolderOnSharedGround(), place);
      else mkdirSync(place, { recursive: true, mode: 0o711 }); // two that start at once both find it
    }
    if (user) letPass(realpathSync(place));
    const root = realpathSync(place);
    if (!canEnter(user, root)) throw new Error(closedMessage(root));
    mkdirSync(join(root, "holders"), { recursive: true });
    return {
      root,
      data: join(root, "data"),
      passwordFile: join(root, "superuser-password"),
      portFile: join(root, "port"),
      logFile: join(root, "server.log"),
      lockFile: join(root, "start.lock"),
      holders: join(root, "holders"),
      user,
    };
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "EACCES" || error.code === "EPERM")) {
      throw new Error(
        `${place} belongs to another account. Start Vekt as that account, or set DATA_DIR to a folder of your own.`,
        { cause: error },
      );
    }
    throw error;
  }
}

/** The folder is ours, so its door may be opened; the folders above it are somebody else's and stay as they are. */
function letPass(folder: string): void {
  const { mode } = statSync(folder);
  if ((mode & 0o111) !== 0o111) chmodSync(folder, (mode & 0o777) | 0o111);
}

function newFolderOnSharedGround(): string {
  mkdirSync(sharedGround, { recursive: true, mode: 0o711 });
  return mkdtempSync(join(sharedGround, "pg-"));
}

function refuseDanglingLink(place: string): void {
  const isLink = lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink();
  if (isLink && !existsSync(place)) {
    throw new Error(
      `${place} points to ${readlinkSync(place)}, which is gone. Put that folder back, or remove the link to begin anew.`,
    );
  }
}

function closedMessage(root: string): string {
  return (
    `The account that runs PostgreSQL may not enter ${root}, since a folder above it is closed to others. ` +
    "Set DATA_DIR to a folder whose parents anybody may pass through (chmod o+x), such as one under /srv."
  );
}
