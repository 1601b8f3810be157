import { setTimeout } from "node:timers/promises";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import type pg from "pg";
import { patienceMs, platformPool, tenantPool } from "./client";
import { noteClient, waitAtMost } from "./long-read";

export type TenantTx = NodePgDatabase & { readonly scope?: "tenant" };
export type PlatformTx = NodePgDatabase & { readonly scope?: "platform" };

/** Who acts, in which batch and by which verb: what the change log's triggers read. */
export type ChangeOrigin = { actorId: string; batchId: string; verb: string };

/** The database can't be reached or has no connection free within the time allowed. */
export class DatabaseUnavailable extends Error {
  override name = "DatabaseUnavailable";
}

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const verbPattern = /^[a-z][a-z-]{0,60}$/;
const retriedStates = new Set(["40001", "40P01"]); // serialization failure, deadlock
const attempts = 3;
// At once, whoever was thrown out would take the very row that the other was waiting for, and meet it again.
const retryPauseMs = 50;
// The server ends a statement itself, after ten seconds, and lets a bulk change take two minutes: beyond that it is silent.
const longestMs = { read: 12_000, write: 125_000 };
// An error's page asks again at once, and is not to wait a second time.
const pauseMs = 1_000;
let silentUntil = 0;

/**
 * Runs `fn` on a connection that logged in as the organisation. A page's reads see one snapshot, so that its
 * figures agree with each other. A deadlock is tried again after a moment, at most three times in all.
 */
export async function tenantTransaction<T>(
  schema: string,
  mode: "read" | "write",
  origin: ChangeOrigin,
  fn: (tx: TenantTx) => Promise<T>,
): Promise<T> {
  const begin = mode === "read" ? "begin isolation level repeatable read read only" : "begin";
  return inTransaction(() => tenantPool(schema), mode, `${begin}; ${settings(origin)}`, fn);
}

/** Runs `fn` on the platform's own schema: organisations, users, memberships, sessions. */
export async function platformTransaction<T>(fn: (tx: PlatformTx) => Promise<T>): Promise<T> {
  return inTransaction(platformPool, "write", "begin", fn);
}

/** One read on the platform's schema without a transaction of its own; used on every request. */
export async function platformRead<T>(fn: (tx: PlatformTx) => Promise<T>): Promise<T> {
  const client = await connect(platformPool());
  try {
    waitAtMost(client, patienceMs());
    const value = await fn(databaseOf(client));
    client.release();
    return value;
  } catch (error) {
    client.release(!sqlState(error));
    noteSilence(error);
    throw isConnectionLoss(error)
      ? new DatabaseUnavailable("the connection was lost", { cause: error })
      : error;
  }
}

async function inTransaction<T>(
  pool: () => pg.Pool,
  mode: "read" | "write",
  begin: string,
  fn: (tx: NodePgDatabase) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    if (attempt > 1) await setTimeout(retryPauseMs * attempt * (0.5 + Math.random()));
    const client = await connect(pool());
    let broken: Error | boolean = false;
    try {
      waitAtMost(client, patienceMs());
      await client.query(begin);
      if (patienceMs() > 0) waitAtMost(client, longestMs[mode]);
      const value = await fn(databaseOf(client));
      await client.query("commit");
      return value;
    } catch (error) {
      noteSilence(error);
      broken = isSilence(error) || (await rollBack(client));
      if (attempt < attempts && retriedStates.has(sqlState(error) ?? "")) continue;
      throw isConnectionLoss(error)
        ? new DatabaseUnavailable("the connection was lost", { cause: error })
        : error;
    } finally {
      client.release(broken);
    }
  }
}

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  if (performance.now() < silentUntil) throw new DatabaseUnavailable("it did not answer a moment ago");
  try {
    return await pool.connect();
  } catch (error) {
    noteSilence(error);
    throw new DatabaseUnavailable("no database connection", { cause: error });
  }
}

async function rollBack(client: pg.PoolClient): Promise<boolean> {
  try {
    await client.query("rollback");
    return false;
  } catch {
    return true; // the connection is closed: it must not go back into the pool
  }
}

/** The five-character SQLSTATE of a database error, also where drizzle has wrapped it; undefined otherwise. */
export function sqlState(error: unknown): string | undefined {
  for (let e = error; e instanceof Error; e = e.cause) {
    // A socket's errors have codes too (EPIPE is five letters long), but no severity.
    if ("severity" in e && "code" in e && typeof e.code === "string") return e.code;
  }
  return undefined;
}

const socketErrors = new Set(["ECONNRESET", "EPIPE", "ETIMEDOUT", "ECONNREFUSED"]);

const silences = new Set(["Query read timeout", "Connection terminated due to connection timeout"]);

/** No answer came in time: the connection is of no more use, not even to say so. */
function isSilence(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) if (silences.has(e.message)) return true;
  return false;
}

function noteSilence(error: unknown): void {
  if (patienceMs() > 0 && isSilence(error)) silentUntil = performance.now() + pauseMs;
}

/** The server went away or shut down: nothing is wrong with what was asked. */
function isConnectionLoss(error: unknown): boolean {
  if (/^(57P0|08)/.test(sqlState(error) ?? "") || isSilence(error)) return true;
  for (let e = error; e instanceof Error; e = e.cause) {
    if ("code" in e && typeof e.code === "string" && socketErrors.has(e.code)) return true;
    if (/^(Connection terminated|Client has encountered a connection error)/.test(e.message)) return true;
  }
  return false;
}

// SET LOCAL takes no parameters: each value is checked against its pattern before it is written into the text.
function settings({ actorId, batchId, verb }: ChangeOrigin): string {
  if (!uuidPattern.test(actorId) || !uuidPattern.test(batchId) || !verbPattern.test(verb)) {
    throw new Error("actor, batch or verb is malformed");
  }
  return `set local app.actor = '${actorId}'; set local app.batch = '${batchId}'; set local app.verb = '${verb}'`;
}

const databases = new WeakMap<pg.PoolClient, NodePgDatabase>();

function databaseOf(client: pg.PoolClient): NodePgDatabase {
  let database = databases.get(client);
  if (!database) {
    database = drizzle(client, { casing: "snake_case" });
    databases.set(client, database);
    noteClient(database, client);
  }
  return database;
}
