import pg from "pg";
import { databaseConfig, rolePassword } from "./config";
import { checkedSchemaName } from "./names";

const poolsOpenAtMost = 14; // × 3 connections: about 40 in a process
const halfAnHour = 30 * 60;

type Pools = { platform: pg.Pool | null; tenants: Map<string, pg.Pool>; patienceMs?: number };
// Next bundles server code more than once in a process; the pools must still be one set.
const holder = globalThis as typeof globalThis & { vektPools?: Pools };
holder.vektPools ??= { platform: null, tenants: new Map() };
const pools = holder.vektPools;

/**
 * Makes this process give up on a database that keeps silent: one that is frozen answers nothing and closes nothing, and
 * the server's own limits stand still with it. Imports, jobs and migrations set none.
 */
export function giveUpAfter(ms: number): void {
  pools.patienceMs = ms;
}

/** Zero where the process waits for as long as it takes. */
export function patienceMs(): number {
  return pools.patienceMs ?? 0;
}

/** The pool of the platform's own login, which sees the `platform` schema and no organisation's. */
export function platformPool(): pg.Pool {
  pools.platform ??= newPool("vekt_platform", 8);
  return pools.platform;
}

/** The pool of one organisation: its connections log in as that organisation and belong to it for life. */
export function tenantPool(schema: string): pg.Pool {
  const known = pools.tenants.get(schema);
  if (known) {
    pools.tenants.delete(schema); // a Map keeps insertion order: the first key is the longest idle
    pools.tenants.set(schema, known);
    return known;
  }
  const pool = newPool(checkedSchemaName(schema), 3);
  pools.tenants.set(schema, pool);
  closeLongestIdle();
  return pool;
}

export async function closePools(): Promise<void> {
  const all = [...pools.tenants.values(), ...(pools.platform ? [pools.platform] : [])];
  pools.tenants.clear();
  pools.platform = null;
  await Promise.all(all.map((pool) => pool.end()));
}

function newPool(user: string, max: number): pg.Pool {
  const { host, port, database, secretKey } = databaseConfig();
  const pool = new pg.Pool({
    host,
    port,
    database,
    user,
    password: rolePassword(secretKey, user),
    max,
    min: 0,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 3_000,
    query_timeout: patienceMs() || undefined,
    maxLifetimeSeconds: halfAnHour + Math.floor(Math.random() * 300),
    keepAlive: true,
    application_name: "vekt",
  });
  // Without a listener, an idle connection that the server closes would end the process.
  pool.on("error", () => {});
  // The same goes for one in use, between two statements; the next statement fails and says so.
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

function closeLongestIdle(): void {
  for (const [schema, pool] of pools.tenants) {
    if (pools.tenants.size <= poolsOpenAtMost) return;
    if (pool.idleCount < pool.totalCount || pool.waitingCount > 0) continue;
    pools.tenants.delete(schema);
    pool.end().catch(() => {});
  }
}
