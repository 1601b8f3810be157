import { sql } from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import type pg from "pg";
import { patienceMs } from "./client";

const clients = new WeakMap<NodePgDatabase, pg.PoolClient>();

/** How long each answer may take; the driver reads it at every statement. */
export function waitAtMost(client: pg.PoolClient, ms: number): void {
  (client as pg.PoolClient & { connectionParameters: pg.ClientConfig }).connectionParameters.query_timeout =
    ms;
}

/** Remembers over which connection a database is asked. */
export function noteClient(database: NodePgDatabase, client: pg.PoolClient): void {
  clients.set(database, client);
}

/**
 * For a read that goes through as much as an organisation has, until its transaction ends: memory to do it in, and three
 * times as long as others may take, or as many seconds as it says, so that on a busy day it answers late rather than not at all.
 */
export async function allowLongRead(tx: NodePgDatabase, seconds = 30): Promise<void> {
  const client = clients.get(tx);
  if (client && patienceMs() > 0) waitAtMost(client, (seconds + 2) * 1000);
  // The driver waits some more than the server allows, as for any other statement.
  const limit = sql.raw(`${Math.round(seconds)}s`);
  await tx.execute(
    sql`set local statement_timeout = '${limit}'; set local work_mem = '128MB'; set local max_parallel_workers_per_gather to default`,
  );
}

/**
 * For reads of what is kept, until the transaction ends: they are short, but so wide that the planner thinks them long, and helping
 * processes take longer to begin than such a read takes alone.
 */
export async function readAlone(tx: NodePgDatabase): Promise<void> {
  await tx.execute(sql`set local max_parallel_workers_per_gather = 0`);
}

/** The same for one read among others. */
export async function alone<T>(tx: NodePgDatabase, read: () => Promise<T>): Promise<T> {
  await readAlone(tx);
  const answer = await read();
  await tx.execute(sql`set local max_parallel_workers_per_gather to default`);
  return answer;
}
