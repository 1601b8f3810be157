import { readFileSync } from "node:fs";
import autocannon from "autocannon";

export type Load = {
  requestsPerSecond: number;
  p50: number;
  p99: number;
  /** CPU of node's processes for one request, in ms. */
  cpuMs: number;
};

const ticksPerSecond = 100; // Linux's USER_HZ

/** CPU that a process and its threads have used, in ms. */
function cpuOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1000;
  } catch {
    return 0;
  }
}

/** Loads an address for some seconds after a warm-up, and says what came through and what it cost. */
export async function measureLoad({
  url,
  cookie = "",
  connections,
  seconds,
  pids,
}: {
  url: string;
  cookie?: string;
  connections: number;
  seconds: number;
  pids: () => number[];
}): Promise<Load> {
  const run = (duration: number) =>
    autocannon({ url, connections, duration, headers: cookie ? { cookie } : {}, timeout: 30 });
  await run(Math.max(2, seconds / 3));
  const processes = pids();
  const before = processes.reduce((sum, pid) => sum + cpuOf(pid), 0);
  const result = await run(seconds);
  const cpu = processes.reduce((sum, pid) => sum + cpuOf(pid), 0) - before;
  const done = result.requests.total;
  if (result.non2xx > 0 || result.errors > 0 || done === 0)
    throw new Error(`${url}: ${done} answers, ${result.non2xx} of them not 2xx, ${result.errors} errors`);
  return {
    requestsPerSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpuMs: cpu / done,
  };
}
