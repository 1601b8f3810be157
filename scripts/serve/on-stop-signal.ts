import { parentOf } from "@/db/server/process-identity";

const ctrlCTwiceMs = 1_000;
const parentLookMs = 1_000;

/**
 * Calls `stop` at the first SIGTERM or SIGINT, and `force` at a later one. npm passes a terminal's Ctrl+C on, so that
 * it comes twice at once; and npm, when it is itself killed, leaves us behind, so its death counts as a signal too.
 */
export function onStopSignal(stop: () => void, force: () => void): void {
  let firstAt = 0;
  const hear = () => {
    if (firstAt === 0) {
      firstAt = Date.now();
      stop();
    } else if (Date.now() - firstAt > ctrlCTwiceMs) force();
  };
  process.on("SIGTERM", hear);
  process.on("SIGINT", hear);
  process.on("SIGHUP", hear);
  if (process.env.npm_lifecycle_event === undefined) return;
  const born = lineage();
  const look = setInterval(() => {
    if (lineage() === born) return;
    clearInterval(look);
    if (firstAt === 0) hear();
  }, parentLookMs);
  look.unref();
}

/** npm starts us through a shell, which outlives it: the shell's parent is watched too. */
function lineage(): string {
  return `${process.ppid} ${parentOf(process.ppid)}`;
}
