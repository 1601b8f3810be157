import cliProgress from "cli-progress";

const live = process.stdout.isTTY === true && !process.env.CI;
const stillEveryMs = 15_000;

/** Runs a long step and tells of it in one calm line with its time. */
export async function step<T>(
  title: string,
  work: () => Promise<T>,
  result?: (value: T) => string,
): Promise<T> {
  const began = Date.now();
  if (live) process.stdout.write(`  ${title} …`);
  // Where lines can't be rewritten, a step that takes long says now and then that it lives.
  const still = setInterval(() => {
    if (!live) console.log(`  ${title}: still at it after ${seconds(began)} s`);
  }, stillEveryMs);
  try {
    const value = await work();
    const said = result?.(value);
    console.log(`${live ? "\r\u001b[K" : ""}  ${title}${said ? `: ${said}` : ""} (${seconds(began)} s)`);
    return value;
  } catch (error) {
    if (live) process.stdout.write("\n");
    throw error;
  } finally {
    clearInterval(still);
  }
}

/** A bar for work whose size is known; where lines can't be rewritten, one line for every tenth. */
export function progressBar(title: string): (done: number, total: number) => void {
  const bar = live
    ? new cliProgress.SingleBar({ format: `  ${title} [{bar}] {value}/{total}`, hideCursor: true })
    : null;
  let tenths = 0;
  return (done, total) => {
    if (bar) {
      if (!bar.isActive) bar.start(total, 0);
      bar.update(done);
      if (done === total) bar.stop();
    } else if (Math.floor((done / total) * 10) > tenths) {
      tenths = Math.floor((done / total) * 10);
      console.log(`  ${title}: ${done} of ${total}`);
    }
  };
}

function seconds(began: number): string {
  return ((Date.now() - began) / 1000).toFixed(1);
}
