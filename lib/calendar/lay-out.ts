export type Timed = { from: number; to: number };
export type Laid<Item> = Item & { lane: number; lanes: number };

/** At least so long is a meeting drawn, in minutes, so that its name can be read. */
const shortest = 30;

/** Puts what overlaps side by side: each gets a lane, and as much of the width as those beside it leave. */
export function layOut<Item extends Timed>(items: Item[]): Laid<Item>[] {
  const sorted = items.toSorted((a, b) => a.from - b.from || b.to - a.to);
  const laid: Laid<Item>[] = [];
  let cluster: (Item & { lane: number })[] = [];
  let ends: number[] = [];
  const close = () => {
    for (const item of cluster) laid.push({ ...item, lanes: ends.length });
    cluster = [];
    ends = [];
  };
  for (const item of sorted) {
    if (ends.every((end) => end <= item.from)) close();
    const free = ends.findIndex((end) => end <= item.from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = Math.max(item.to, item.from + shortest);
    cluster.push({ ...item, lane });
  }
  close();
  return laid;
}
