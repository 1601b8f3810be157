import { fillStock } from "@/db/provision-tenant";

const everyMs = 2_000;

/**
 * Keeps schemas ready for the organisations that sign up next, for each collation. One more at a time, since making
 * one doubles everybody's next request.
 */
export function keepStock(
  options: () => { adminUrl: string; secretKey: string },
  target: number,
): () => Promise<void> {
  let stopped = false;
  let wanted = 1;
  let timer: NodeJS.Timeout;
  let filling: Promise<void> = Promise.resolve();

  async function fill(): Promise<void> {
    try {
      const made = await fillStock({ ...options(), target: wanted });
      if (made === 0) wanted = Math.min(target, wanted + 1);
    } catch {
      wanted = 1; // the database is away; the next look tries again
    }
    if (!stopped) next();
  }
  function next(): void {
    timer = setTimeout(() => {
      filling = fill();
    }, everyMs);
  }

  next();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await filling;
  };
}
