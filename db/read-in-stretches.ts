import { type SQL, sql } from "drizzle-orm";
import type { TenantTx } from "./transaction";

const cursors = new WeakMap<TenantTx, number>();

/**
 * All rows of a statement, some at a time, the next being fetched while the one before is used; nothing is held. The statement
 * runs once, planned for all of its rows, and its first stretch is asked for here: what is wrong with it is known
 * before anything is written.
 */
export async function readInStretches<Row extends Record<string, unknown>>(
  tx: TenantTx,
  statement: SQL,
  size: number,
): Promise<AsyncGenerator<Row[]>> {
  const number = (cursors.get(tx) ?? 0) + 1;
  cursors.set(tx, number);
  const cursor = sql.identifier(`stretches_${number}`);
  const fetch = async () =>
    (await tx.execute(sql`fetch ${sql.raw(String(size))} from ${cursor}`)).rows as Row[];
  await tx.execute(sql`set local cursor_tuple_fraction = 1`);
  await tx.execute(sql`declare ${cursor} no scroll cursor for ${statement}`);
  return stretches(await fetch(), size, fetch, async () => {
    // After a failure nothing can be said any more, and the transaction's end closes it.
    await tx.execute(sql`close ${cursor}`).catch(() => {});
  });
}

async function* stretches<Row>(
  first: Row[],
  size: number,
  fetch: () => Promise<Row[]>,
  close: () => Promise<void>,
): AsyncGenerator<Row[]> {
  try {
    for (let rows = first; rows.length > 0; ) {
      const next = rows.length < size ? null : fetch();
      // Whoever takes no more leaves it unread: its failure is nobody's then.
      next?.catch(() => {});
      yield rows;
      if (!next) return;
      rows = await next;
    }
  } finally {
    await close();
  }
}
