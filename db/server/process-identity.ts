import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";

const onLinux = process.platform === "linux";

/**
 * What tells a process from a later one with the same number: when it began, and in which boot.
 * Null when no such process lives; a zombie does not live.
 */
export function processStamp(pid: number): string | null {
  return onLinux ? linuxStamp(pid) : psStamp(pid);
}

/** True when the process that left this stamp still lives, and its number was not handed to another one. */
export function isSameProcess(pid: number, stamp: string): boolean {
  return processStamp(pid) === stamp;
}

/** The number of the process that a process belongs to; null when either is gone. */
export function parentOf(pid: number): number | null {
  if (onLinux) {
    const fields = statFields(pid);
    return fields ? Number(fields[1]) : null;
  }
  const { stdout } = spawnSync("ps", ["-o", "ppid=", "-p", String(pid)], { encoding: "utf8" });
  return Number((stdout ?? "").trim()) || null;
}

/** The arguments that a process was started with; empty for the dead and for zombies. */
export function commandLine(pid: number): string[] {
  if (onLinux) {
    const line = readOrNull(`/proc/${pid}/cmdline`);
    return line ? line.split("\0").filter((part) => part !== "") : [];
  }
  const { stdout } = spawnSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  return (stdout ?? "").trim().split(" ").filter(Boolean);
}

/** Processes that work inside a folder. Only Linux tells; elsewhere the list is empty. */
export function processesWorkingIn(folder: string): number[] {
  if (!onLinux) return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === folder;
      } catch {
        return false;
      }
    });
}

function linuxStamp(pid: number): string | null {
  const fields = statFields(pid);
  if (fields === null) return null;
  const [state, startTime] = [fields[0], fields[19]];
  if (state === "Z" || state === "X" || startTime === undefined) return null;
  return `${startTime}@${readOrNull("/proc/sys/kernel/random/boot_id")?.trim() ?? ""}`;
}

/** The fields of /proc/PID/stat from the state on: the state, the parent, … */
function statFields(pid: number): string[] | null {
  const stat = readOrNull(`/proc/${pid}/stat`);
  // The command's name stands in brackets and may hold anything, so fields are counted from the last bracket.
  return stat === null ? null : stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

function psStamp(pid: number): string | null {
  const { stdout, status } = spawnSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], {
    encoding: "utf8",
  });
  const [state, ...began] = (stdout ?? "").trim().split(/\s+/);
  return status !== 0 || !state || state.startsWith("Z") ? null : began.join(" ");
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
